package org.quorate.criterion.monitoring;

import static org.quorate.criterion.monitoring.MonitoredZone.END_SECONDS;
import static org.quorate.criterion.monitoring.MonitoredZone.NEWEST_SECONDS;
import static org.quorate.criterion.monitoring.MonitoredZone.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Expect;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;

class ThingsVisibleTest {
  private static final JsonNode DISKS = Zone.yaml("bsfg.example.yaml").path("policy").path("disks");
  static final String MDSTAT = """
      Personalities : [raid1]
      md1 : active raid1 sdb2[1] sda2[0]
            10 blocks super 1.2 [2/2] [UU]
      md0 : active raid1 sdb1[1] sda1[0]
            10 blocks super 1.2 [2/2] [UU]
      unused devices: <none>
      """;

  @Test
  void roles_agree_with_the_vip() {
    Expect.proven(MonitoringCriteria.VRRP_STATE_VISIBLE, roles(1, 0));
    Expect.refuted(MonitoringCriteria.VRRP_STATE_VISIBLE, roles(0, 1),
        "alpha: bsfg_vrrp_master is 0, the host itself says 1");
    Expect.refuted(MonitoringCriteria.VRRP_STATE_VISIBLE, addresses(MonitoredZone.well())
        .zone(), "no series bsfg_vrrp_master");
    spoil(MonitoringCriteria.VRRP_STATE_VISIBLE, roles(1, 0));
  }

  @Test
  void arrays_agree_with_the_kernel() {
    Expect.proven(MonitoringCriteria.RAID_VISIBLE, raid("2", MDSTAT));
    Expect.refuted(MonitoringCriteria.RAID_VISIBLE, raid("2", MDSTAT.replaceFirst("\\[2/2\\] \\[UU\\]", "[2/1] [U_]")),
        "is 2, the host itself says 1");
    Expect.refuted(MonitoringCriteria.RAID_VISIBLE, raid("", MDSTAT), "no series node_md_disks{");
    spoil(MonitoringCriteria.RAID_VISIBLE, raid("2", MDSTAT));
  }

  @Test
  void disks_agree_with_their_own_assessment() {
    Expect.proven(MonitoringCriteria.DEVICE_HEALTH_VISIBLE, disks(true, 1));
    Expect.refuted(MonitoringCriteria.DEVICE_HEALTH_VISIBLE, disks(false, 1), "is 1, the host itself says 0");
    Expect.refuted(MonitoringCriteria.DEVICE_HEALTH_VISIBLE, disks(true, 0), "is 0, the host itself says 1");
    spoil(MonitoringCriteria.DEVICE_HEALTH_VISIBLE, disks(true, 1));
  }

  @Test
  void expiry_agrees_with_the_certificate() {
    Expect.proven(MonitoringCriteria.EXPIRY_VISIBLE, certificates("server.crt", END_SECONDS));
    Expect.refuted(MonitoringCriteria.EXPIRY_VISIBLE, certificates("server.crt", END_SECONDS + 86400),
        "the host itself says");
    Expect.refuted(MonitoringCriteria.EXPIRY_VISIBLE, certificates("ca.crt", END_SECONDS),
        "no series bsfg_certificate_not_after_seconds{file=server.crt}");
    spoil(MonitoringCriteria.EXPIRY_VISIBLE, certificates("server.crt", END_SECONDS));
  }

  @Test
  void freshness_agrees_with_the_newest_object() {
    Expect.proven(MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE, backup(NEWEST_SECONDS, NEWEST_SECONDS));
    Expect.proven(MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE, backup(NOW - 3 - NEWEST_SECONDS, NEWEST_SECONDS));
    Expect.proven(MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE, backup(NEWEST_SECONDS, NEWEST_SECONDS, NOW - 10));
    Expect.refuted(MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE, backup(NEWEST_SECONDS - 900, NEWEST_SECONDS),
        "the host itself says");
    Expect.refuted(MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE,
        backup(NEWEST_SECONDS - 900, NEWEST_SECONDS - 900, NEWEST_SECONDS), "the host itself says");
    Expect.refuted(MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE, objects(MonitoredZone.well(), NEWEST_SECONDS)
        .zone(), "no series");
    Expect.refuted(MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE, MonitoredZone.well().zone()
        .reads("backup-remote", "gamma", "", 1, "[", "SignatureDoesNotMatch"), "no series");
    Expect.notProven(MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE, backup(NEWEST_SECONDS));
    spoil(MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE, backup(NEWEST_SECONDS, NEWEST_SECONDS));
  }

  private static void spoil(Criterion criterion, Zone zone) {
    Set<String> probes = criterion.probes();
    Spoilt.neverProvenWithoutItsReadings(criterion, zone.evidence());
    Spoilt.neverProvenFromGarbage(criterion, zone.evidence(), probes);
  }

  static Zone roles(int alpha, int beta) {
    return addresses(MonitoredZone.well().shows("alpha", "bsfg_vrrp_master", "", alpha)
        .shows("beta", "bsfg_vrrp_master", "", beta)).zone();
  }

  private static MonitoredZone addresses(MonitoredZone monitored) {
    String form = """
        [{"ifname":"eth0","addr_info":[{"local":"10.1.1.1%s","prefixlen":24}%s]}]""";
    monitored.facts().reads("addresses", "alpha", form.formatted("1", ",{\"local\":\"10.1.1.10\",\"prefixlen\":24}"));
    monitored.facts().reads("addresses", "beta", form.formatted("2", ""));
    return monitored;
  }

  static Zone raid(String active, String status) {
    MonitoredZone monitored = MonitoredZone.well();
    for (String role : Roles.PAIR) {
      for (String array : List.of("md0", "md1")) {
        if (!active.isEmpty()) {
          monitored.shows(role, "node_md_disks", "device=\"%s\",state=\"active\"".formatted(array), active);
        }
      }
      monitored.facts().reads("raid-status", role, status);
    }
    return monitored.zone();
  }

  static Zone disks(boolean passed, int shown) {
    MonitoredZone monitored = MonitoredZone.well();
    for (String role : Roles.TRIAD) {
      for (JsonNode disk : DISKS.path(role)) {
        String device = disk.path("device").asText();
        monitored.shows(role, "bsfg_device_healthy", "device=\"%s\"".formatted(device), shown);
        monitored.facts().reads("device-health", role, device, passed ? 0 : 8, """
            {"smartctl": {"exit_status": %d}, "serial_number": "%s", "smart_status": {"passed": %b}}"""
            .formatted(passed ? 0 : 8, disk.path("serial").asText(), passed), "");
      }
    }
    return monitored.zone();
  }

  static Zone certificates(String file, long end) {
    MonitoredZone monitored = MonitoredZone.well();
    for (String role : Roles.TRIAD) {
      monitored.shows(role, "bsfg_certificate_not_after_seconds", "file=\"%s\"".formatted(file), end);
      monitored.facts().reads("certificate-dates", role, "server.crt", 0, MonitoredZone.END, "");
    }
    return monitored.zone();
  }

  static Zone backup(long shown, long... modified) {
    return objects(MonitoredZone.well().shows("gamma", "bsfg_backup_newest_object_seconds", "", shown), modified)
        .zone();
  }

  static MonitoredZone objects(MonitoredZone monitored, long... modified) {
    String rows = Arrays.stream(modified).mapToObj(seconds -> """
        {"Path":"%d.tar.gz","Size":3,"ModTime":"%s"}""".formatted(seconds, Instant.ofEpochSecond(seconds)))
        .collect(Collectors.joining(","));
    monitored.facts().reads("backup-remote", "gamma", "[" + rows + "]");
    return monitored;
  }

  static Zone goodRoles() {
    return roles(1, 0);
  }

  static Zone goodArrays() {
    return raid("2", MDSTAT);
  }

  static Zone goodDisks() {
    return disks(true, 1);
  }

  static Zone goodCertificates() {
    return certificates("server.crt", END_SECONDS);
  }

  static Zone goodBackup() {
    return backup(NEWEST_SECONDS, NEWEST_SECONDS);
  }
}
