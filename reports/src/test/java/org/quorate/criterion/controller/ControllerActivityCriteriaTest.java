package org.quorate.criterion.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.controller.ControllerActivityCriteria.ABSENT_ON_GAMMA;
import static org.quorate.criterion.controller.ControllerActivityCriteria.ACTIVE_ON_HOLDER;
import static org.quorate.criterion.controller.ControllerActivityCriteria.BOUND_TO_VIP;
import static org.quorate.criterion.controller.ControllerActivityCriteria.INACTIVE_ON_NON_HOLDER;
import static org.quorate.criterion.controller.ControllerActivityCriteria.NOT_TWICE;
import static org.quorate.criterion.controller.ControllerActivityCriteria.OWNER_IS_ACTIVE;
import static org.quorate.criterion.controller.ControllerZone.at;
import static org.quorate.criterion.controller.ControllerZone.container;
import static org.quorate.criterion.controller.ControllerZone.good;
import static org.quorate.criterion.controller.ControllerZone.listener;
import static org.quorate.criterion.controller.HealthCriteria.HEALTH_VIA_VIP;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Zone;
import org.quorate.criterion.jetstream.ClusterZone;
import org.quorate.evidence.Answer;
import org.quorate.verdict.Verdict;

class ControllerActivityCriteriaTest {
  private static final String VIP = "10.1.1.10/24 on eth0";
  private static final String RUNNING = container("running", "bsfg/controller:1.0.0");
  private static final String STOPPED = container("exited", "bsfg/controller:1.0.0");

  @Test
  void should_prove_a_controller_on_the_vip_holder_alone() {
    List<Criterion> all = new ArrayList<>(ControllerActivityCriteria.all());
    all.add(HEALTH_VIA_VIP);
    for (Criterion criterion : all) {
      Finding finding = criterion.judge(good().evidence());
      assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.PROVEN);
    }
  }

  /** A reading of a node that a criterion does not look at may be as spoilt as it likes. */
  @Test
  void should_never_prove_from_missing_or_garbled_readings_of_the_node_in_question() {
    List<String> probes = List.of("units", "containers", "controller-containers", "listening-sockets", "addresses");
    for (String probe : probes) {
      for (Answer answer : List.of(Answer.UNREACHABLE, Answer.TIMED_OUT, Answer.NOT_PERMITTED)) {
        unclear(ACTIVE_ON_HOLDER, good().unanswered(probe, "alpha", answer));
        unclear(BOUND_TO_VIP, good().unanswered(probe, "alpha", answer));
        unclear(INACTIVE_ON_NON_HOLDER, good().unanswered(probe, "beta", answer));
      }
      for (String text : List.of("}{ garbage", "{\"half\": ")) {
        unclear(ACTIVE_ON_HOLDER, good().reads(probe, "alpha", text));
        unclear(INACTIVE_ON_NON_HOLDER, good().reads(probe, "beta", text));
      }
      unclear(INACTIVE_ON_NON_HOLDER, good().reads(probe, "beta", "", 127, "", "command not found"));
    }
    for (String probe : probes.subList(0, 4)) {
      unclear(NOT_TWICE, good().unanswered(probe, "gamma", Answer.UNREACHABLE));
      unclear(ABSENT_ON_GAMMA, good().reads(probe, "gamma", "", 1, "", "Cannot connect to the Docker daemon"));
    }
    unclear(HEALTH_VIA_VIP, good().reads("controller-health", "gamma", "garbage"));
    unclear(HEALTH_VIA_VIP, good().unanswered("controller-health-verified", "beta", Answer.UNREACHABLE));
  }

  private static void unclear(Criterion criterion, Zone zone) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(finding.observed()).doesNotContain("the criterion \"");
  }

  @Test
  void should_refute_a_stopped_controller_on_the_holder() {
    refuted(ACTIVE_ON_HOLDER, at(good(), "alpha", VIP, "inactive", STOPPED, ""),
        "alpha: its unit is not active, no container of it runs, nothing listens on the VIP");
    refuted(OWNER_IS_ACTIVE, at(good(), "alpha", VIP, "inactive", STOPPED, ""), "its unit is not active");
  }

  @Test
  void should_refute_a_unit_that_is_active_without_container_or_listener() {
    refuted(ACTIVE_ON_HOLDER, at(good(), "alpha", VIP, "active", STOPPED, listener("10.1.1.10")), "no container of it runs");
    refuted(ACTIVE_ON_HOLDER, at(good(), "alpha", VIP, "active", container("paused", "bsfg/controller:1.0.0"),
        listener("10.1.1.10")), "no container of it runs");
    refuted(ACTIVE_ON_HOLDER, at(good(), "alpha", VIP, "active", RUNNING, ""), "nothing listens on the VIP");
    refuted(ACTIVE_ON_HOLDER, at(good(), "alpha", VIP, "active", RUNNING, listener("10.1.1.11")), "nothing listens on the VIP");
  }

  @Test
  void should_refute_a_container_of_another_image_under_the_approved_tag() {
    refuted(ACTIVE_ON_HOLDER, good().reads("controller-containers", "alpha", ""), "is not of the approved image");
  }

  @Test
  void should_not_take_jetstream_for_a_controller() {
    Zone zone = good().reads("containers", "gamma", ClusterZone.container("running").replace("\"jetstream\"", "\"bsfg-jetstream-1\""));

    assertThat(ABSENT_ON_GAMMA.judge(zone.evidence()).verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void should_refute_any_sign_of_life_on_the_standby() {
    refuted(INACTIVE_ON_NON_HOLDER, at(good(), "beta", "", "active", "", ""), "beta: bsfg-controller.service is active");
    refuted(INACTIVE_ON_NON_HOLDER, at(good(), "beta", "", "activating", "", ""), "bsfg-controller.service is activating");
    refuted(INACTIVE_ON_NON_HOLDER, at(good(), "beta", "", "inactive", RUNNING, ""), "beta: container bsfg-controller");
    refuted(INACTIVE_ON_NON_HOLDER, at(good(), "beta", "", "inactive", container("restarting", "x"), ""), "restarting");
    refuted(INACTIVE_ON_NON_HOLDER, at(good(), "beta", "", "inactive", "", listener("0.0.0.0")), "a listener on 0.0.0.0:9443");
    judged(INACTIVE_ON_NON_HOLDER, at(good(), "beta", "", "failed", STOPPED, ""), Verdict.PROVEN, "beta: unit at rest");
  }

  @Test
  void should_find_a_controller_that_runs_under_another_name_and_tag() {
    String disguised = "{\"ID\":\"%s\",\"Image\":\"0000abcd\",\"Labels\":\"\",\"Names\":\"nifty_euler\",\"State\":\"running\"}%n"
        .formatted("ee".repeat(32));

    refuted(INACTIVE_ON_NON_HOLDER, at(good(), "beta", "", "inactive", disguised, ""), "beta: container nifty_euler");
    refuted(ABSENT_ON_GAMMA, good().reads("containers", "gamma", container("exited", "bsfg/controller:0.9").replace("bsfg-controller", "x")),
        "bsfg/controller:0.9");
  }

  @Test
  void should_refute_even_a_stopped_controller_on_gamma() {
    refuted(ABSENT_ON_GAMMA, at(good(), "gamma", "", "inactive", STOPPED, ""), "gamma: [container bsfg-controller");
    refuted(ABSENT_ON_GAMMA, at(good(), "gamma", "", "active", "", ""), "gamma: bsfg-controller.service is active");
  }

  @Test
  void should_refute_two_active_controllers() {
    Zone zone = at(good(), "beta", "", "active", RUNNING, "");
    refuted(NOT_TWICE, zone, "; beta: bsfg-controller.service is active, container bsfg-controller");
    refuted(NOT_TWICE, zone.unanswered("units", "gamma", Answer.UNREACHABLE), "beta: ");
    judged(NOT_TWICE, at(good(), "alpha", VIP, "inactive", "", ""), Verdict.PROVEN, "no sign of it on any node");
  }

  @Test
  void should_refute_a_wildcard_or_further_listener() {
    refuted(BOUND_TO_VIP, at(good(), "alpha", VIP, "active", RUNNING, listener("0.0.0.0")), "[0.0.0.0:9443]");
    refuted(BOUND_TO_VIP, at(good(), "alpha", VIP, "active", RUNNING, "LISTEN 0 50 *:9443 *:*\n"), "[*:9443]");
    refuted(BOUND_TO_VIP, at(good(), "alpha", VIP, "active", RUNNING, "LISTEN 0 50 [::]:9443 [::]:*\n"), "[[::]:9443]");
    refuted(BOUND_TO_VIP, at(good(), "alpha", VIP, "active", RUNNING, listener("10.1.1.10") + listener("10.1.1.11")),
        "10.1.1.11:9443");
    refuted(BOUND_TO_VIP, at(good(), "alpha", VIP, "active", RUNNING, ""), "listeners on port 9443: none");
  }

  @Test
  void should_not_decide_without_one_holder() {
    Zone none = at(good(), "alpha", "", "active", RUNNING, listener("10.1.1.10"));
    judged(ACTIVE_ON_HOLDER, none, Verdict.NOT_PROVEN, "there is not one holder");
    judged(HEALTH_VIA_VIP, none, Verdict.NOT_PROVEN, "who answers cannot be told");
    Zone both = at(good(), "beta", VIP, "inactive", "", "");
    judged(INACTIVE_ON_NON_HOLDER, both, Verdict.NOT_PROVEN, "there is none");
  }

  @Test
  void should_refute_a_health_endpoint_that_fails_or_lies() {
    refuted(HEALTH_VIA_VIP, ControllerZone.ask(good(), "{\"reason\":\"busy\"}\n503"), "gamma: status 503");
    refuted(HEALTH_VIA_VIP, ControllerZone.ask(good(), ControllerZone.HEALTH.replace("plant-a-alpha", "plant-a-beta")),
        "the VIP is on alpha");
    refuted(HEALTH_VIA_VIP, ControllerZone.ask(good(), ControllerZone.HEALTH.replace("active", "standby")), "standby");
    refuted(HEALTH_VIA_VIP, good().reads("controller-health", "client", "", 28, "\n000", "curl: (28) Connection timed out"), "client: does not answer");
    refuted(HEALTH_VIA_VIP, good().reads("controller-health-verified", "beta", "", 60, "\n000",
        "curl: (60) SSL certificate problem: unable to get local issuer certificate"), "beta: the certificate is not trusted");
    judged(HEALTH_VIA_VIP, ControllerZone.ask(good(), "OK\n200"), Verdict.PROVEN, "status 200, OK");
  }

  private static void refuted(Criterion criterion, Zone zone, String observed) {
    judged(criterion, zone, Verdict.REFUTED, observed);
  }

  private static void judged(Criterion criterion, Zone zone, Verdict verdict, String observed) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.observed()).as(criterion.name()).contains(observed);
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(verdict);
  }
}
