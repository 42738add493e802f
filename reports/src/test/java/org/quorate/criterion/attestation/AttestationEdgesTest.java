package org.quorate.criterion.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.attestation.AttestationCriteria.ADDRESSES_RESERVED;
import static org.quorate.criterion.attestation.AttestationCriteria.ENGINEER_SIGNED_OFF;
import static org.quorate.criterion.attestation.AttestationCriteria.INVENTORY_APPROVED;
import static org.quorate.criterion.attestation.AttestationCriteriaTest.ADDRESS;
import static org.quorate.criterion.attestation.AttestationCriteriaTest.SAMPLE;
import static org.quorate.criterion.attestation.AttestationCriteriaTest.changed;
import static org.quorate.criterion.attestation.AttestationCriteriaTest.good;
import static org.quorate.criterion.attestation.AttestationCriteriaTest.hosts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** Statements that were corrected, that lack what they rest on, or that two hosts cannot both be right about. */
class AttestationEdgesTest {
  @ParameterizedTest
  @MethodSource({"statements", "flaws", "hostsRead"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> statements() {
    JsonNode signed = of("BSFG-9.10");
    return List.of(
        new Judged(ENGINEER_SIGNED_OFF, good(), Verdict.PROVEN,
            "stated: \"The zone is deployed as this runbook says.\" (Example Person, Deploying Engineer, 2026-01-05)"),
        new Judged(ENGINEER_SIGNED_OFF, hosts(), Verdict.NOT_PROVEN, "no statement about BSFG-9.10 was handed in"),
        new Judged(INVENTORY_APPROVED, hosts(), Verdict.NOT_PROVEN, "no statement about BSFG-1.1 was handed in"),
        new Judged(ENGINEER_SIGNED_OFF, good().states("BSFG-9.10", changed(signed, "name", "")), Verdict.REFUTED,
            "but the name is blank"),
        new Judged(ENGINEER_SIGNED_OFF,
            hosts().states("BSFG-9.10", changed(signed, "name", "")).states("BSFG-9.10", signed),
            Verdict.PROVEN, "stated: "),
        new Judged(ENGINEER_SIGNED_OFF, hosts().states("BSFG-9.10", "yes"), Verdict.NOT_PROVEN,
            "the statement is missing: it has no content"),
        new Judged(INVENTORY_APPROVED, good().states("BSFG-1.1", Map.of("missing", "lost")), Verdict.NOT_PROVEN,
            "the statement is missing: lost"));
  }

  static List<Judged> flaws() {
    return List.of(
        flawed("BSFG-1.1", "record.ticket", "", "its record has no \"ticket\""),
        flawed("BSFG-1.1", "record.beta", "", "its record assigns no host to beta"),
        flawed("BSFG-1.1", "record.beta", "plant-a-alpha", "it does not name three different hosts"),
        flawed("BSFG-1.2", "record.beta", "", "it reserves no address for beta"),
        flawed("BSFG-1.2", "record.vip", "10.1.1.9",
            "it reserves 10.1.1.9 for the VIP, the environment file says 10.1.1.10"),
        flawed("BSFG-1.2", "date", "2026-03-03", "its date 2026-03-03 lies in the future"),
        flawed("BSFG-1.2", "date", "1.3.2026", "its date \"1.3.2026\" is no date such as 2026-01-31"),
        new Judged(ADDRESSES_RESERVED, good().with("zone.vip.address", "10.1.1.11")
            .states("BSFG-1.2", changed(of("BSFG-1.2"), "record.vip", "10.1.1.11")), Verdict.REFUTED,
            "it does not reserve four different addresses"),
        new Judged(ADDRESSES_RESERVED, good().states("BSFG-1.2", changed(of("BSFG-1.2"), "date", "2026-03-02")),
            Verdict.PROVEN, "stated: "));
  }

  static List<Judged> hostsRead() {
    return List.of(
        new Judged(ADDRESSES_RESERVED, good(), Verdict.PROVEN, "beta: carries its reserved 10.1.1.12"),
        new Judged(ADDRESSES_RESERVED, good().reads("addresses", "beta", "", 1, ADDRESS.formatted("10.1.1.12"), ""),
            Verdict.NOT_PROVEN, "beta: \"addresses\" ended with status 1"),
        new Judged(INVENTORY_APPROVED, good().reads("kernel-hostname", "beta", "", 1, "plant-a-beta\n", ""),
            Verdict.NOT_PROVEN, "beta: \"kernel-hostname\" ended with status 1"),
        new Judged(INVENTORY_APPROVED, good().reads("kernel-hostname", "beta", "???\n"),
            Verdict.NOT_PROVEN, "beta: \"kernel-hostname\" ended with status 0"));
  }

  @Test
  void a_statement_is_what_its_finding_rests_on() {
    Evidence evidence = good().evidence();
    Finding finding = ENGINEER_SIGNED_OFF.judge(evidence);

    assertThat(finding.evidence()).containsExactly(evidence.entries().stream()
        .filter(entry -> entry.name().equals("BSFG-9.10")).findFirst().orElseThrow().seq());
  }

  private static JsonNode of(String clause) {
    for (JsonNode each : SAMPLE.path("attestations")) {
      if (each.path("clause").asText().equals(clause)) {
        return each;
      }
    }
    throw new IllegalArgumentException(clause);
  }

  private static Judged flawed(String clause, String field, String value, String observed) {
    Zone zone = good().states(clause, changed(of(clause), field, value));
    return new Judged(clause.equals("BSFG-1.1") ? INVENTORY_APPROVED : ADDRESSES_RESERVED, zone, Verdict.REFUTED,
        observed);
  }
}
