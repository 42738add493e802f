package org.quorate.criterion.jetstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.jetstream.ClusterZone.ROLES;
import static org.quorate.criterion.jetstream.ClusterZone.container;
import static org.quorate.criterion.jetstream.ClusterZone.good;
import static org.quorate.criterion.jetstream.ClusterZone.meta;
import static org.quorate.criterion.jetstream.ClusterZone.others;
import static org.quorate.criterion.jetstream.ClusterZone.peer;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.CLUSTER_HEALTHY;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.FORMS_IN_ANY_ORDER;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.HEALTH_ENDPOINT;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.LEADER_ELECTED;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.NO_ERROR_INDICATORS;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.QUORUM_HEALTHY;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.RUNNING;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.RUNNING_IDENTITY;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.THREE_NODES_VISIBLE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Answer;
import org.quorate.verdict.Verdict;

class JetstreamClusterCriteriaTest {
  private static final String REFUSED = "curl: (7) Failed to connect to localhost port 8222 after 0 ms: Could not connect to server";
  private static final List<Criterion> OF_THE_CLUSTER = List.of(
      RUNNING, THREE_NODES_VISIBLE, LEADER_ELECTED, RUNNING_IDENTITY, NO_ERROR_INDICATORS, HEALTH_ENDPOINT,
      QUORUM_HEALTHY, CLUSTER_HEALTHY);

  @Test
  void should_prove_a_healthy_cluster() {
    for (Criterion criterion : OF_THE_CLUSTER) {
      Finding finding = criterion.judge(good().evidence());
      assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.PROVEN);
    }
  }

  @Test
  void should_never_prove_without_or_from_garbled_readings() {
    for (Criterion criterion : OF_THE_CLUSTER) {
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), criterion.probes());
    }
  }

  @Test
  void should_refute_a_server_that_is_stopped() {
    Zone zone = silent(good(), "gamma")
        .reads("containers", "gamma", container("exited"))
        .reads("jetstream-meta", "alpha", meta("plant-a-alpha",
            peer("plant-a-beta", true, false) + ", " + peer("plant-a-gamma", true, true)));

    refuted(RUNNING, zone, "gamma: does not answer");
    refuted(THREE_NODES_VISIBLE, zone, "gamma: does not answer");
    refuted(HEALTH_ENDPOINT, zone, "gamma: does not answer");
    refuted(QUORUM_HEALTHY, zone, "gamma: does not answer");
    // Two of three are a quorum: a leader there is.
    judged(LEADER_ELECTED, zone, Verdict.PROVEN, "gamma: no answer");
  }

  @Test
  void should_refute_a_unit_that_is_active_while_its_container_is_not() {
    refuted(RUNNING, good().reads("containers", "beta", container("exited")), "beta: container jetstream (bsfg/jetstream:2.15.2, exited)");
    refuted(RUNNING, good().reads("containers", "beta", container("paused")), "paused");
  }

  @Test
  void should_refute_an_offline_or_lagging_peer() {
    refuted(THREE_NODES_VISIBLE, good().reads("jetstream-meta", "alpha", meta("plant-a-alpha",
        peer("plant-a-beta", true, false) + ", " + peer("plant-a-gamma", true, true))), "plant-a-gamma is offline");
    refuted(THREE_NODES_VISIBLE, good().reads("jetstream-meta", "alpha", meta("plant-a-alpha",
        peer("plant-a-beta", false, false) + ", " + peer("plant-a-gamma", true, false))), "plant-a-beta is not current");
  }

  @Test
  void should_refute_a_stranger_in_the_place_of_a_peer() {
    refuted(THREE_NODES_VISIBLE, good().reads("jetstream-meta", "beta", meta("plant-a-alpha",
        peer("plant-a-alpha", true, false) + ", " + peer("plant-b-gamma", true, false))), "plant-b-gamma");
  }

  @Test
  void should_refute_two_servers_of_one_name() {
    refuted(THREE_NODES_VISIBLE, good().reads("jetstream-server", "beta",
        ClusterZone.server("plant-a-alpha", "plant-a", ClusterZone.DIGEST)), "the servers call themselves");
  }

  @Test
  void should_refute_a_cluster_without_leader() {
    Zone zone = good();
    ROLES.forEach(role -> zone.reads("jetstream-meta", role, meta("", ClusterZone.peers(role))));

    refuted(LEADER_ELECTED, zone, "alpha: no leader, beta: no leader, gamma: no leader");
  }

  @Test
  void should_refute_two_leaders() {
    refuted(LEADER_ELECTED, good().reads("jetstream-meta", "gamma", meta("plant-a-gamma", ClusterZone.peers("gamma"))),
        "gamma: leader plant-a-gamma");
  }

  @Test
  void should_not_believe_a_lone_survivor_that_still_names_itself_leader() {
    Zone zone = silent(silent(good(), "beta"), "gamma").reads("jetstream-meta", "alpha", meta("plant-a-alpha",
        peer("plant-a-beta", false, true) + ", " + peer("plant-a-gamma", false, true)));

    refuted(LEADER_ELECTED, zone, "alpha: leader plant-a-alpha, beta: no answer, gamma: no answer");
  }

  @Test
  void should_not_believe_in_a_leader_that_finds_the_majority_offline() {
    Zone zone = good().reads("jetstream-meta", "alpha", meta("plant-a-alpha",
        peer("plant-a-beta", false, true) + ", " + peer("plant-a-gamma", false, true)));

    refuted(LEADER_ELECTED, zone, "the leader itself finds the majority offline");
  }

  @Test
  void should_refute_a_leader_from_outside() {
    Zone zone = good();
    ROLES.forEach(role -> zone.reads("jetstream-meta", role, meta("plant-b-alpha", ClusterZone.peers(role))));

    refuted(LEADER_ELECTED, zone, "plant-b-alpha");
  }

  @Test
  void should_refute_a_running_server_of_another_cluster() {
    refuted(RUNNING_IDENTITY, good().reads("jetstream-server", "beta",
        ClusterZone.server("plant-a-beta", "plant-b", ClusterZone.DIGEST)), "beta: cluster name \"plant-b\"");
  }

  @Test
  void should_refute_a_missing_route() {
    refuted(NO_ERROR_INDICATORS, good().reads("jetstream-routes", "gamma",
        ClusterZone.routes("plant-a-gamma", List.of())), "gamma: routes to [], none to [plant-a-alpha, plant-a-beta]");
    refuted(CLUSTER_HEALTHY, good().reads("jetstream-routes", "gamma",
        ClusterZone.routes("plant-a-gamma", others("gamma").subList(0, 1))), "none to [plant-a-beta]");
  }

  @Test
  void should_refute_trouble_in_the_log_since_the_routes_stand() {
    refuted(NO_ERROR_INDICATORS, good().reads("jetstream-log", "beta", ClusterZone.LOG
            + "2026-03-01T09:00:00.000000000Z [1] 2026/03/01 09:00:00 [WRN] JetStream cluster stream 'X > Y' has NO quorum, stalled\n"),
        "beta: 1 lines of trouble since 2026-03-01T08:44:35.824686Z");
  }

  @Test
  void should_count_a_health_check_that_overlapped_the_election_as_over() {
    judged(NO_ERROR_INDICATORS, good().reads("jetstream-log", "beta", ClusterZone.LOG + noContact("08:44:34.825")),
        Verdict.PROVEN, "(2 lines of trouble before that)");
    refuted(NO_ERROR_INDICATORS, good().reads("jetstream-log", "beta", ClusterZone.LOG + noContact("08:44:35.825")),
        "beta: 1 lines of trouble since");
  }

  @Test
  void should_count_a_group_without_quorum_only_when_it_is_told_after_the_formation() {
    judged(NO_ERROR_INDICATORS, good().reads("jetstream-log", "beta", ClusterZone.LOG + noQuorum("08:44:44.824")),
        Verdict.PROVEN, "(2 lines of trouble before that)");
    refuted(NO_ERROR_INDICATORS, good().reads("jetstream-log", "beta", ClusterZone.LOG + noQuorum("08:44:44.825")),
        "beta: 1 lines of trouble since");
  }

  @Test
  void should_not_take_a_catch_up_that_is_asked_for_once_more_for_trouble_of_routes_or_quorum() {
    judged(NO_ERROR_INDICATORS, good().reads("jetstream-log", "beta", ClusterZone.LOG + "2026-03-01T09:00:00.000000000Z "
            + "[1] 2026/03/01 09:00:00 [WRN] Catchup for stream '$G > KV_plant-a-lease' stalled\n"),
        Verdict.PROVEN, "beta: log clean since");
  }

  @Test
  void should_say_where_the_lines_begin_that_were_read_of_a_long_log() {
    String newest = "2026-03-02T10:00:00.000000000Z [1] 2026/03/02 10:00:00 [INF] 10.0.0.9:4000 - rid:9 - Client connection closed\n";
    judged(NO_ERROR_INDICATORS, good().reads("jetstream-log", "beta", newest), Verdict.PROVEN,
        "beta: log clean since 2026-03-02T10:00:00Z, where what was read of it begins (0 lines");
  }

  private static String noQuorum(String time) {
    return "2026-03-01T%s000000Z [1] 2026/03/01 %s [WRN] JetStream cluster stream 'X > Y' has NO quorum, stalled\n"
        .formatted(time, time);
  }

  private static String noContact(String time) {
    return "2026-03-01T%s000000Z [1] 2026/03/01 %s [WRN] Healthcheck failed: \"JetStream has not established contact with a meta leader\"\n"
        .formatted(time, time);
  }

  @Test
  void should_refute_an_unhealthy_endpoint() {
    refuted(HEALTH_ENDPOINT, good().reads("jetstream-health", "beta",
        "{\"status\":\"unavailable\",\"status_code\":503,\"error\":\"JetStream has not established contact with a meta leader\"}\n503"), "status 503");
    refuted(HEALTH_ENDPOINT, good().reads("jetstream-health", "beta", "<html>welcome</html>\n200"), "welcome");
  }

  @Test
  void should_not_decide_when_a_host_is_unreachable() {
    Zone zone = good().unanswered("jetstream-meta", "gamma", Answer.UNREACHABLE).unanswered("jetstream-server", "gamma", Answer.UNREACHABLE);

    judged(LEADER_ELECTED, zone, Verdict.NOT_PROVEN, "gamma");
    judged(THREE_NODES_VISIBLE, zone, Verdict.NOT_PROVEN, "gamma");
  }

  @Test
  void should_judge_each_start_by_what_was_read_after_it() {
    assertThat(FORMS_IN_ANY_ORDER.judge(good().evidence()).verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(FORMS_IN_ANY_ORDER.judge(StartedTwice.verifiedBothTimes()).verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(FORMS_IN_ANY_ORDER.judge(StartedTwice.verifiedOnce()).verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(FORMS_IN_ANY_ORDER.judge(StartedTwice.unhealthyTheSecondTime()).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(FORMS_IN_ANY_ORDER.judge(StartedTwice.keepalivedBetween()).verdict()).isEqualTo(Verdict.NOT_PROVEN);
  }

  private static Zone silent(Zone zone, String role) {
    List.of("jetstream-server", "jetstream-meta", "jetstream-routes", "jetstream-health")
        .forEach(probe -> zone.reads(probe, role, "", 7, "", REFUSED));
    return zone;
  }

  private static void refuted(Criterion criterion, Zone zone, String observed) {
    judged(criterion, zone, Verdict.REFUTED, observed);
  }

  private static void judged(Criterion criterion, Zone zone, Verdict verdict, String observed) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.observed()).as(criterion.name()).contains(observed);
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(verdict);
    assertThat(finding.evidence()).isNotEmpty();
  }
}
