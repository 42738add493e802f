package org.quorate.criterion.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

class AttestationCriteriaTest {
  static final JsonNode SAMPLE = Zone.yaml("bsfg.attestations.example.yaml");
  static final String ADDRESS =
      "[{\"ifname\":\"lo\",\"addr_info\":[{\"family\":\"inet\",\"local\":\"127.0.0.1\",\"prefixlen\":8}]},"
          + "{\"ifname\":\"eth0\",\"addr_info\":[{\"family\":\"inet\",\"local\":\"%s\",\"prefixlen\":24}]}]";

  @Test
  void should_prove_every_statement_of_the_sample() {
    for (Criterion criterion : AttestationCriteria.all()) {
      Finding finding = criterion.judge(good().evidence());
      assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.PROVEN);
    }
  }

  @Test
  void should_not_prove_what_nobody_stated() {
    for (Criterion criterion : AttestationCriteria.all()) {
      assertThat(criterion.judge(hosts().evidence()).verdict()).isEqualTo(Verdict.NOT_PROVEN);
    }
  }

  @Test
  void should_not_prove_a_statement_that_is_said_to_be_missing() {
    Zone zone = hosts();
    SAMPLE.path("attestations").forEach(each ->
        zone.states(each.path("clause").asText(), Map.of("missing", "the file has none for this clause")));

    for (Criterion criterion : AttestationCriteria.all()) {
      Finding finding = criterion.judge(zone.evidence());
      assertThat(finding.verdict()).isEqualTo(Verdict.NOT_PROVEN);
      assertThat(finding.observed()).contains("the file has none for this clause");
    }
  }

  @ParameterizedTest
  @CsvSource({
      "inventory-approved, record.ticket, ''",
      "inventory-approved, record.gamma, ''",
      "inventory-approved, record.gamma, plant-a-beta",
      "inventory-approved, record.gamma, plant-b-gamma",
      "addresses-reserved, record.vip, ''",
      "addresses-reserved, record.vip, 10.1.1.12",
      "addresses-reserved, record.alpha, 10.1.1.99",
      "escalation-path-stated, record.escalation, ' '",
      "engineer-signed-off, record.signature, ''",
      "engineer-signed-off, role, Platform Lead",
      "lead-signed-off, date, ''",
      "lead-signed-off, date, soon",
      "lead-signed-off, date, 2026-03-04",
      "lead-signed-off, name, ''",
      "follow-on-documents-located, record.deployment pattern, ''",
  })
  void should_refute_a_statement_with_this_flaw(String criterion, String field, String value) {
    Zone zone = hosts();
    SAMPLE.path("attestations").forEach(each -> zone.states(each.path("clause").asText(), changed(each, field, value)));

    assertThat(named(criterion).judge(zone.evidence()).verdict()).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_refute_the_inventory_when_a_host_calls_itself_otherwise() {
    Finding finding = AttestationCriteria.INVENTORY_APPROVED.judge(
        good().reads("kernel-hostname", "gamma", "plant-b-gamma\n").evidence());

    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains("gamma: calls itself plant-b-gamma");
  }

  @Test
  void should_refute_the_allocation_when_a_node_does_not_carry_its_address() {
    Finding finding = AttestationCriteria.ADDRESSES_RESERVED.judge(
        good().reads("addresses", "beta", ADDRESS.formatted("10.1.1.77")).evidence());

    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains("10.1.1.77").contains("10.1.1.12");
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    for (Criterion criterion : Set.of(AttestationCriteria.INVENTORY_APPROVED, AttestationCriteria.ADDRESSES_RESERVED)) {
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), criterion.probes());
    }
  }

  static Criterion named(String name) {
    return AttestationCriteria.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  static Zone good() {
    Zone zone = hosts();
    SAMPLE.path("attestations").forEach(each -> zone.states(each.path("clause").asText(), each));
    return zone;
  }

  static Zone hosts() {
    return Zone.example()
        .reads("kernel-hostname", "alpha", "plant-a-alpha\n")
        .reads("kernel-hostname", "beta", "plant-a-beta.example.org\n")
        .reads("kernel-hostname", "gamma", "plant-a-gamma\n")
        .reads("addresses", "alpha", ADDRESS.formatted("10.1.1.11"))
        .reads("addresses", "beta", ADDRESS.formatted("10.1.1.12"))
        .reads("addresses", "gamma", ADDRESS.formatted("10.1.1.13"));
  }

  static JsonNode changed(JsonNode statement, String path, String value) {
    ObjectNode copy = statement.deepCopy();
    String[] keys = path.split("\\.");
    ObjectNode parent = keys.length == 1 ? copy : (ObjectNode) copy.path(keys[0]);
    parent.put(keys[keys.length - 1], value);
    return copy;
  }
}
