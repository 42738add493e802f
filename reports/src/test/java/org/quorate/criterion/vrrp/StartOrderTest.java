package org.quorate.criterion.vrrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.vrrp.KeepalivedServiceCriteria.STARTED_AFTER_FORMATION;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Zone;
import org.quorate.criterion.jetstream.ClusterZone;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

class StartOrderTest {
  private static final List<String> PAIR = List.of("alpha", "beta");

  @Test
  void should_prove_healthy_then_at_rest_then_started() {
    judged(start(atRest(judgement(ClusterZone.good()))), Verdict.PROVEN, "cluster judged healthy");
  }

  @Test
  void should_refute_a_start_before_any_judgement() {
    judged(judgement(start(atRest(ClusterZone.good()))), Verdict.REFUTED, "started before the cluster was judged");
  }

  @Test
  void should_refute_a_start_although_the_cluster_was_not_healthy() {
    Zone unhealthy = ClusterZone.good().reads("jetstream-health", "beta", "{\"status\":\"unavailable\"}\n503");

    judged(start(atRest(judgement(unhealthy))), Verdict.REFUTED, "started although the cluster was REFUTED");
  }

  @Test
  void should_refute_a_keepalived_that_ran_before() {
    Zone zone = judgement(ClusterZone.good());
    PAIR.forEach(role -> zone.reads("units", role, VrrpZone.unit("active", "running")));

    judged(start(atRest(zone)), Verdict.REFUTED, "it already ran before this run started it");
  }

  @Test
  void should_not_prove_without_a_look_just_before_the_start() {
    judged(start(judgement(atRest(ClusterZone.good()))), Verdict.NOT_PROVEN, "its state just before the start was not read");
    judged(atRest(judgement(ClusterZone.good())), Verdict.NOT_PROVEN, "has no start of Keepalived");
  }

  private static Zone judgement(Zone zone) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("criterion", "jetstream-cluster-healthy");
    return zone.entry(EntryKind.JUDGEMENT, "BSFG-5.2.7", "", body);
  }

  private static Zone atRest(Zone zone) {
    PAIR.forEach(role -> zone.reads("units", role, VrrpZone.unit("inactive", "dead")));
    return zone;
  }

  private static Zone start(Zone zone) {
    PAIR.forEach(role -> zone.entry(
        EntryKind.ACTION, KeepalivedServiceCriteria.START, role, JsonNodeFactory.instance.objectNode().put("phase", "intent")));
    return zone;
  }

  private static void judged(Zone zone, Verdict verdict, String observed) {
    Finding finding = STARTED_AFTER_FORMATION.judge(zone.evidence());
    assertThat(finding.observed()).contains(observed);
    assertThat(finding.verdict()).as(finding.observed()).isEqualTo(verdict);
  }

  static Zone good() {
    return start(atRest(judgement(ClusterZone.good())));
  }
}
