package org.quorate.criterion.monitoring;

import static org.quorate.criterion.monitoring.MonitoredZone.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Expect;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;

class ClusterVisibleTest {
  @Test
  void should_prove_what_agrees_with_the_servers() {
    for (Criterion criterion : criteria()) {
      Expect.proven(criterion, cluster(MonitoredZone.well(), 3, 1, 1, 1).zone());
    }
  }

  @Test
  void should_refute_a_value_that_the_servers_contradict() {
    Expect.refuted(MonitoringCriteria.CLUSTER_SIZE_VISIBLE, cluster(MonitoredZone.well(), 2, 1, 1, 1).zone(),
        "alpha: bsfg_jetstream_cluster_size is 2, the host itself says 3");
    Expect.refuted(MonitoringCriteria.LEADER_VISIBLE, cluster(MonitoredZone.well(), 3, 0, 1, 1).zone(), "beta: ");
    Expect.refuted(MonitoringCriteria.REPLICA_STATE_VISIBLE, cluster(MonitoredZone.well(), 3, 1, 0, 1)
        .zone(), "{peer=plant-a-alpha} is 0");
    Expect.refuted(MonitoringCriteria.QUORUM_VISIBLE, cluster(MonitoredZone.well(), 3, 1, 1, 0)
        .zone(), "the host itself says 1");
  }

  @Test
  void should_refute_a_quorum_that_is_shown_while_there_is_none() {
    MonitoredZone zone = cluster(MonitoredZone.well(), 3, 1, 1, 1);
    for (String role : List.of("alpha", "gamma")) {
      zone.facts().reads("jetstream-meta", role, meta("", ""));
    }

    Expect.refuted(MonitoringCriteria.QUORUM_VISIBLE, zone.zone(), "is 1, the host itself says 0");
  }

  @Test
  void should_refute_what_is_not_there_or_not_of_now() {
    for (Criterion criterion : criteria()) {
      Expect.refuted(criterion, facts(MonitoredZone.well()).zone(), "no series");
      Expect.refuted(criterion, cluster(MonitoredZone.well().scrapedAt(NOW - 100), 3, 1, 1, 1)
          .zone(), "last scraped 100 s ago");
      Expect.refuted(criterion, cluster(new MonitoredZone().writtenAt(NOW - 600).alive(), 3, 1, 1, 1)
          .zone(), "bsfg.prom was written 597 s");
      Expect.refuted(criterion, cluster(new MonitoredZone().writtenAt(NOW + 3600).alive(), 3, 1, 1, 1)
          .zone(), "bsfg.prom was written 3603 s after it was scraped");
      Expect.refuted(criterion, cluster(new MonitoredZone(), 3, 1, 1, 1)
          .zone(), "no series says when bsfg.prom was written");
      Expect.refuted(criterion, cluster(MonitoredZone.well().instancesLike("1%s:9100"), 3, 1, 1, 1)
          .zone(), "no series");
    }
  }

  @Test
  void should_refute_when_monitoring_does_not_listen_and_not_be_sure_when_it_is_slow() {
    for (Criterion criterion : criteria()) {
      Expect.refuted(criterion, cluster(MonitoredZone.well(), 3, 1, 1, 1).zone()
          .reads("monitoring-series", "gamma", "", 7, "", "curl: (7) Failed to connect"), "monitoring does not answer");
      Expect.notProven(criterion, cluster(MonitoredZone.well(), 3, 1, 1, 1).zone()
          .reads("monitoring-series", "gamma", "", 28, "", "curl: (28) timed out"));
    }
  }

  @Test
  void should_never_be_proven_without_whole_readings() {
    for (Criterion criterion : criteria()) {
      Spoilt.neverProvenWithoutItsReadings(criterion, cluster(MonitoredZone.well(), 3, 1, 1, 1).zone().evidence());
      Spoilt.neverProvenFromGarbage(criterion, cluster(MonitoredZone.well(), 3, 1, 1, 1).zone()
          .evidence(), criterion.probes());
    }
  }

  private static List<Criterion> criteria() {
    return List.of(
        MonitoringCriteria.CLUSTER_SIZE_VISIBLE, MonitoringCriteria.LEADER_VISIBLE,
        MonitoringCriteria.REPLICA_STATE_VISIBLE, MonitoringCriteria.QUORUM_VISIBLE);
  }

  static MonitoredZone cluster(MonitoredZone zone, int size, int leader, int current, int quorum) {
    for (String role : Roles.TRIAD) {
      zone.shows(role, "bsfg_jetstream_cluster_size", "", size);
      zone.shows(role, "bsfg_jetstream_is_meta_leader", "", role.equals("beta") ? leader : 0);
      zone.shows(role, "bsfg_jetstream_quorum", "", quorum);
    }
    zone.shows("beta", "bsfg_jetstream_replica_current", "peer=\"plant-a-alpha\"", current);
    zone.shows("beta", "bsfg_jetstream_replica_current", "peer=\"plant-a-gamma\"", current);
    return facts(zone);
  }

  private static MonitoredZone facts(MonitoredZone monitored) {
    Zone zone = monitored.facts();
    for (String role : Roles.TRIAD) {
      String replicas = """
          ,"replicas":[{"name":"plant-a-alpha","current":true},{"name":"plant-a-gamma","current":true}]""";
      zone.reads("jetstream-meta", role, meta("plant-a-beta", role.equals("beta") ? replicas : ""));
      zone.reads("jetstream-server", role, "{\"server_id\":\"X\",\"server_name\":\"plant-a-%s\",\"port\":4222}"
          .formatted(role));
    }
    return monitored;
  }

  static String meta(String leader, String more) {
    return """
        {"server_id":"X","meta_cluster":{"name":"plant-a","leader":"%s","cluster_size":3%s}}""".formatted(leader, more);
  }

  static Zone good() {
    return cluster(MonitoredZone.well(), 3, 1, 1, 1).zone();
  }
}
