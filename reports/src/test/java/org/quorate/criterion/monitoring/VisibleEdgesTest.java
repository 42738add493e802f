package org.quorate.criterion.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.monitoring.ClusterVisibleTest.cluster;
import static org.quorate.criterion.monitoring.ClusterVisibleTest.meta;
import static org.quorate.criterion.monitoring.MonitoredZone.END_SECONDS;
import static org.quorate.criterion.monitoring.MonitoredZone.NEWEST_SECONDS;
import static org.quorate.criterion.monitoring.MonitoredZone.NOW;
import static org.quorate.criterion.monitoring.MonitoredZone.well;
import static org.quorate.criterion.monitoring.MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE;
import static org.quorate.criterion.monitoring.MonitoringCriteria.CLUSTER_SIZE_VISIBLE;
import static org.quorate.criterion.monitoring.MonitoringCriteria.DEVICE_HEALTH_VISIBLE;
import static org.quorate.criterion.monitoring.MonitoringCriteria.EXPIRY_VISIBLE;
import static org.quorate.criterion.monitoring.MonitoringCriteria.LEADER_VISIBLE;
import static org.quorate.criterion.monitoring.MonitoringCriteria.QUORUM_VISIBLE;
import static org.quorate.criterion.monitoring.MonitoringCriteria.RAID_VISIBLE;
import static org.quorate.criterion.monitoring.MonitoringCriteria.REPLICA_STATE_VISIBLE;
import static org.quorate.criterion.monitoring.MonitoringCriteria.VRRP_STATE_VISIBLE;
import static org.quorate.criterion.monitoring.ThingsVisibleTest.MDSTAT;
import static org.quorate.criterion.monitoring.ThingsVisibleTest.backup;
import static org.quorate.criterion.monitoring.ThingsVisibleTest.certificates;
import static org.quorate.criterion.monitoring.ThingsVisibleTest.disks;
import static org.quorate.criterion.monitoring.ThingsVisibleTest.objects;
import static org.quorate.criterion.monitoring.ThingsVisibleTest.raid;
import static org.quorate.criterion.monitoring.ThingsVisibleTest.roles;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

/** Servers that disagree, series that contradict each other, files of other names, objects that have only just come. */
class VisibleEdgesTest {
  private static final String EVEN = "{\"server_id\":\"X\",\"meta_cluster\":{\"leader\":\"%s\",\"cluster_size\":4}}";

  @ParameterizedTest
  @MethodSource({"clusters", "shown", "written", "devices", "backups", "garbled"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> clusters() {
    String one = ",\"replicas\":[{\"name\":\"plant-a-alpha\",\"current\":true}]";
    return List.of(
        read(LEADER_VISIBLE, "jetstream-meta", "alpha", meta("plant-a-gamma", ""), Verdict.REFUTED,
            "the servers do not name one leader: [plant-a-gamma, plant-a-beta, plant-a-beta]"),
        read(REPLICA_STATE_VISIBLE, "jetstream-meta", "alpha", meta("plant-a-gamma", ""), Verdict.REFUTED,
            "the servers do not name one leader: [plant-a-gamma"),
        read(REPLICA_STATE_VISIBLE, "jetstream-meta", "beta", meta("plant-a-beta", one), Verdict.REFUTED,
            "beta: the leader reports 1 replicas"),
        read(CLUSTER_SIZE_VISIBLE, "jetstream-meta", "alpha", "garbage", Verdict.NOT_PROVEN,
            "alpha: \"jetstream-meta\" ended with status 0"),
        read(LEADER_VISIBLE, "jetstream-server", "gamma", "garbage", Verdict.NOT_PROVEN,
            "gamma: \"jetstream-server\" ended with status 0"),
        read(LEADER_VISIBLE, "jetstream-server", "gamma", "{\"server_id\":\"X\",\"server_name\":\"\",\"port\":4222}",
            Verdict.NOT_PROVEN, "gamma: \"jetstream-server\" ended with status 0"),
        new Judged(QUORUM_VISIBLE, ofFour(0), Verdict.PROVEN,
            "beta: bsfg_jetstream_quorum is 0, the host itself says 0"),
        new Judged(QUORUM_VISIBLE, ofFour(1), Verdict.REFUTED, "is 1, the host itself says 0"));
  }

  static List<Judged> shown() {
    MonitoredZone twice = cluster(well(), 3, 1, 1, 1).shows("beta", "bsfg_jetstream_cluster_size", "job2=\"x\"", 2);
    return List.of(
        new Judged(CLUSTER_SIZE_VISIBLE, twice.zone(), Verdict.REFUTED,
            "contradicting series bsfg_jetstream_cluster_size"),
        new Judged(CLUSTER_SIZE_VISIBLE, cluster(well().shows("beta", "bsfg_jetstream_cluster_size", "x=\"y\"", 3),
            3, 1, 1, 1).zone(), Verdict.PROVEN, "beta: bsfg_jetstream_cluster_size is 3"),
        new Judged(CLUSTER_SIZE_VISIBLE, cluster(well().shows("beta", "bsfg_jetstream_cluster_size", "", "NaN"),
            3, 1, 1, 1).zone(), Verdict.REFUTED, "contradicting series"));
  }

  /** The file that a program writes for the exporter, by its name or its whole path. */
  static List<Judged> written() {
    return List.of(
        file("bsfg.prom", NOW - 5, Verdict.PROVEN, "is 3"),
        file("/x/bsfg.prom", NOW - 5, Verdict.PROVEN, "is 3"),
        file("other.prom", NOW - 5, Verdict.REFUTED, "no series says when bsfg.prom was written"),
        file("/x/old-bsfg.prom", NOW - 5, Verdict.REFUTED, "no series says when bsfg.prom was written"),
        file("bsfg.prom", "NaN", Verdict.REFUTED, "bsfg.prom was written NaN s before it was scraped"),
        new Judged(CLUSTER_SIZE_VISIBLE, cluster(new MonitoredZone(), 3, 1, 1, 1).zone()
            .with("policy.monitoring.textfile", Map.of()), Verdict.PROVEN, "is 3"));
  }

  static List<Judged> devices() {
    String second = MDSTAT.replaceFirst("\\[2/2\\] \\[UU\\]", "[2/1] [U_]");
    MonitoredZone degraded = new MonitoredZone();
    for (String role : Roles.PAIR) {
      degraded.shows(role, "node_md_disks", "device=\"md0\",state=\"active\"", 2)
          .shows(role, "node_md_disks", "device=\"md1\",state=\"active\"", 1).facts()
              .reads("raid-status", role, second);
    }
    return List.of(
        new Judged(RAID_VISIBLE, degraded.zone(), Verdict.PROVEN,
            "{device=md1, state=active} is 1, the host itself says 1"),
        new Judged(RAID_VISIBLE, raid("2", MDSTAT.replace("[2/2] [UU]", "")), Verdict.NOT_PROVEN,
            "alpha: the kernel does not say how many members of md0 are up"),
        new Judged(RAID_VISIBLE, raid("2", MDSTAT.replace("md0 :", "md9 :")), Verdict.NOT_PROVEN,
            "alpha: the kernel does not say how many members of md0 are up"),
        new Judged(EXPIRY_VISIBLE,
            certificates("server.crt", END_SECONDS).with("policy.certificates.files.beta", List.of()),
            Verdict.NOT_PROVEN, "beta: the environment file lists no certificate for it"));
  }

  static List<Judged> backups() {
    long justBefore = NOW - 3 - 60;
    return List.of(
        new Judged(BACKUP_FRESHNESS_VISIBLE, backup(NOW - 10, NEWEST_SECONDS, NOW - 10), Verdict.PROVEN,
            "the host itself says"),
        new Judged(BACKUP_FRESHNESS_VISIBLE, backup(justBefore - 900, justBefore - 900, justBefore), Verdict.PROVEN,
            "the host itself says"),
        new Judged(BACKUP_FRESHNESS_VISIBLE, backup(justBefore - 901, justBefore - 901, justBefore - 1),
            Verdict.REFUTED,
            "the host itself says"),
        new Judged(BACKUP_FRESHNESS_VISIBLE, backup(NEWEST_SECONDS - 60, NEWEST_SECONDS), Verdict.PROVEN, "is "),
        new Judged(BACKUP_FRESHNESS_VISIBLE, backup(NEWEST_SECONDS - 61, NEWEST_SECONDS), Verdict.REFUTED, "is "),
        new Judged(BACKUP_FRESHNESS_VISIBLE, backup(NEWEST_SECONDS), Verdict.NOT_PROVEN,
            "gamma: there is no backup on the remote yet"),
        new Judged(BACKUP_FRESHNESS_VISIBLE, backup(NEWEST_SECONDS, NEWEST_SECONDS)
            .reads("backup-remote", "gamma", "", 1, "", "SignatureDoesNotMatch"), Verdict.NOT_PROVEN,
            "gamma: the remote cannot be listed: SignatureDoesNotMatch"),
        new Judged(BACKUP_FRESHNESS_VISIBLE, objects(well().scrapedAt(NOW - 100)
            .shows("gamma", "bsfg_backup_newest_object_seconds", "", NEWEST_SECONDS), NEWEST_SECONDS).zone(),
                Verdict.REFUTED,
            "gamma: bsfg_backup_newest_object_seconds: last scraped 100 s ago"));
  }

  static List<Judged> garbled() {
    return List.of(
        spoilt(VRRP_STATE_VISIBLE, roles(1, 0), "addresses", "beta", "", 0),
        spoilt(VRRP_STATE_VISIBLE, roles(1, 0), "addresses", "beta", "", 1),
        spoilt(RAID_VISIBLE, raid("2", MDSTAT), "raid-status", "beta", "", 0),
        spoilt(RAID_VISIBLE, raid("2", MDSTAT), "raid-status", "beta", "", 1),
        spoilt(DEVICE_HEALTH_VISIBLE, disks(true, 1), "device-health", "beta", "/dev/sda", 0),
        spoilt(EXPIRY_VISIBLE, certificates("server.crt", END_SECONDS), "certificate-dates", "beta", "server.crt", 0),
        spoilt(EXPIRY_VISIBLE, certificates("server.crt", END_SECONDS), "certificate-dates", "beta", "server.crt", 1));
  }

  @Test
  void what_is_shown_rests_on_monitoring_and_on_every_server() {
    Zone zone = cluster(well(), 3, 1, 1, 1).zone();
    List<Long> read = zone.evidence().entries().stream()
        .filter(entry -> List.of("jetstream-meta", "monitoring-series").contains(entry.name())).map(each -> each.seq())
            .toList();

    assertThat(CLUSTER_SIZE_VISIBLE.judge(zone.evidence()).evidence()).containsExactlyElementsOf(read);
  }

  private static Zone ofFour(int quorum) {
    Zone zone = cluster(well(), 3, 1, 1, quorum).zone();
    Roles.PAIR.forEach(role -> zone.reads("jetstream-meta", role, EVEN.formatted("plant-a-beta")));
    return zone.reads("jetstream-meta", "gamma", EVEN.formatted(""));
  }

  private static Judged read(
      Criterion criterion, String probe, String role, String out, Verdict verdict, String observed) {
    return new Judged(criterion, cluster(well(), 3, 1, 1, 1).zone().reads(probe, role, out), verdict, observed);
  }

  private static Judged file(String name, Object at, Verdict verdict, String observed) {
    MonitoredZone zone = new MonitoredZone();
    Roles.TRIAD.forEach(role -> zone.shows(role, "node_textfile_mtime_seconds", "file=\"%s\"".formatted(name), at));
    return new Judged(CLUSTER_SIZE_VISIBLE, cluster(zone, 3, 1, 1, 1).zone(), verdict, observed);
  }

  private static Judged spoilt(Criterion criterion, Zone zone, String probe, String role, String item, int exit) {
    return new Judged(criterion, zone.reads(probe, role, item, exit, "garbage", ""), Verdict.NOT_PROVEN,
        "%s: \"%s\" ended with status %d".formatted(role, probe, exit));
  }
}
