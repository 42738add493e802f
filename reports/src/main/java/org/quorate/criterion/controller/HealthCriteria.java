package org.quorate.criterion.controller;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.criterion.vip.VipHolders;
import org.quorate.evidence.Evidence;
import org.quorate.reading.HttpAnswer;
import org.quorate.reading.Json;

/** The controller's health endpoint, asked through the VIP from nodes that do not hold it. */
public final class HealthCriteria {
  static final String LITERAL = "controller-health";
  static final String VERIFIED = "controller-health-verified";
  private static final String CLIENT = "client";

  /** It answers with success as the runbook asks it, and with a certificate that the zone's authority vouches for. */
  public static final Criterion HEALTH_VIA_VIP = new Criterion(
      "controller-health-via-vip", Set.of(LITERAL, VERIFIED, VipHolders.PROBE), HealthCriteria::judge);

  private HealthCriteria() {}

  public static List<Criterion> all() {
    return List.of(HEALTH_VIA_VIP);
  }

  private static Finding judge(Evidence evidence) {
    String expected = "the health endpoint on the VIP answers with success to every node that does not hold it, "
        + "with a certificate of the zone's authority, and it is the VIP holder that answers";
    VipHolders holders = VipHolders.of(evidence, expected);
    Optional<String> holder = holders.single();
    List<Finding> findings = new ArrayList<>();
    for (String role : Roles.TRIAD) {
      if (holder.filter(role::equals).isEmpty()) {
        findings.add(asked(evidence, role, LITERAL, holder, expected));
        findings.add(asked(evidence, role, VERIFIED, holder, expected));
      }
    }
    if (evidence.inputs().has("hosts." + CLIENT)) {
      findings.add(asked(evidence, CLIENT, LITERAL, holder, expected));
    }
    if (holder.isEmpty()) {
      findings.add(holders.gaps().orElseGet(() -> Finding.notProven(
          expected, "who answers cannot be told: %s".formatted(holders.described()), holders.lines())));
    }
    return holders.behind(Finding.all(findings));
  }

  private static Finding asked(
      Evidence evidence, String role, String probe, Optional<String> holder, String expected) {
    Optional<Finding> untrusted = evidence.sample(probe, role)
        .filter(sample -> sample.answered() && sample.exit() == Seen.UNTRUSTED)
        .map(sample -> Finding.refuted(
            expected, "%s: the certificate is not trusted: %s".formatted(role, sample.err().strip()), sample.seq()));
    Seen<HttpAnswer> answer = Seen.ofServer(evidence, role, probe, expected, HttpAnswer::read);
    return untrusted.orElseGet(() -> answer.judged(given -> judged(evidence, answer, holder, expected)));
  }

  private static Finding judged(
      Evidence evidence, Seen<HttpAnswer> answer, Optional<String> holder, String expected) {
    String seen = "%s: status %d, %s".formatted(answer.role(), answer.value().status(), answer.value().body());
    if (!answer.value().success()) {
      return Finding.refuted(expected, seen, answer.seq());
    }
    // The document asks for success only; where the answer says more about itself, that has to be right.
    Optional<JsonNode> body = Json.object(answer.value().body());
    boolean active = says(body, "status", "active") && says(body, "zone", evidence.inputs().text("zone.name"));
    boolean byHolder = holder.isEmpty()
        || says(body, "node", evidence.inputs().text("hosts.%s.hostname".formatted(holder.get())));
    return active && byHolder
        ? Finding.proven(expected, seen, answer.seq())
        : Finding.refuted(expected, "%s; the VIP is on %s".formatted(seen, holder.orElse("no single node")), answer.seq());
  }

  private static boolean says(Optional<JsonNode> body, String field, String value) {
    return body.map(fields -> fields.path(field)).filter(JsonNode::isTextual)
        .map(text -> text.asText().equals(value)).orElse(true);
  }
}
