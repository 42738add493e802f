package org.quorate.criterion.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

class RaidCriteriaTest {
  static final String GOOD = """
      Personalities : [raid1] [raid6] [raid5] [raid4]\s
      md1 : active raid1 sdb2[1] sda2[0]
            1953382464 blocks super 1.2 [2/2] [UU]
            bitmap: 0/15 pages [0KB], 65536KB chunk

      md0 : active raid1 sdb1[1] sda1[0]
            976630464 blocks super 1.2 [2/2] [UU]
           \s
      unused devices: <none>
      """;
  static final String CLEAN = """
      /dev/md0:
                 Version : 1.2
            Raid Devices : 2
           Total Devices : 2
                   State : clean\s
          Active Devices : 2
         Working Devices : 2
          Failed Devices : 0
           Spare Devices : 0
      """;

  @Test
  void should_prove_arrays_with_all_members_up() {
    for (Criterion criterion : RaidCriteria.all()) {
      assertThat(criterion.judge(zone(GOOD, CLEAN).evidence()).verdict()).as(criterion.name())
          .isEqualTo(Verdict.PROVEN);
    }
  }

  @Test
  void should_refute_a_failed_member_and_say_which() {
    String failed = GOOD.replace("sdb2[1] sda2[0]", "sdb2[1](F) sda2[0]")
        .replaceFirst("\\[2/2\\] \\[UU\\]", "[2/1] [U_]");

    Finding finding = RaidCriteria.RAID_NOT_DEGRADED.judge(zone(failed, CLEAN).evidence());

    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains("beta: md1 active [2/1] [U_] failed sdb2");
    assertThat(verdict(RaidCriteria.RAID_HEALTHY, failed, CLEAN)).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_refute_degradation_that_only_mdadm_tells() {
    String degraded = CLEAN.replace("clean", "clean, degraded");

    assertThat(verdict(RaidCriteria.RAID_NOT_DEGRADED, GOOD, degraded)).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(RaidCriteria.RAID_HEALTHY, GOOD, CLEAN.replace("clean", "inactive"))).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(RaidCriteria.RAID_HEALTHY, GOOD, CLEAN.replace("Active Devices : 2", "Active Devices : 1")))
        .isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_refute_a_degraded_array_that_nobody_expected() {
    String more = GOOD.replace("unused", "md7 : active raid1 sdz1[0]\n      10 blocks super 1.2 [2/1] [U_]\n\nunused");

    assertThat(verdict(RaidCriteria.RAID_NOT_DEGRADED, more, CLEAN)).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(RaidCriteria.RAID_HEALTHY, more, CLEAN)).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void should_refute_a_missing_or_inactive_array() {
    String missing = GOOD.replace("md1 : active raid1 sdb2[1] sda2[0]", "md5 : active raid1 sdb2[1] sda2[0]");

    Finding finding = RaidCriteria.RAID_PRESENT.judge(zone(missing, CLEAN).evidence());

    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains("beta: ").contains("missing md1");
    assertThat(verdict(RaidCriteria.RAID_NOT_DEGRADED, missing, CLEAN)).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(verdict(RaidCriteria.RAID_HEALTHY, GOOD.replace("md1 : active raid1", "md1 : inactive"), CLEAN))
        .isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_refute_a_rebuild_unless_it_is_approved() {
    for (String progress : List.of(
        "[=>......]  recovery = 12.6% (37043392/292945152) finish=127.5min speed=33440K/sec",
        "[>.......]  resync =  0.4% (1/2) finish=1.0min speed=1K/sec", "resync=DELAYED", "reshape = 3%")) {
      String rebuilding = GOOD.replace("bitmap: 0/15 pages [0KB], 65536KB chunk", progress);

      assertThat(verdict(RaidCriteria.NO_UNAPPROVED_REBUILD, rebuilding, CLEAN)).as(progress)
          .isEqualTo(Verdict.REFUTED);
      assertThat(RaidCriteria.NO_UNAPPROVED_REBUILD.judge(
          zone(rebuilding, CLEAN).with("policy.raid.rebuild-approval", "CHG-7").evidence()).verdict())
              .isEqualTo(Verdict.PROVEN);
      assertThat(RaidCriteria.NO_UNAPPROVED_REBUILD.judge(
          zone(rebuilding, CLEAN).with("policy.raid.rebuild-approval", "  ").evidence()).verdict())
              .isEqualTo(Verdict.REFUTED);
    }
  }

  @Test
  void a_scrub_is_no_rebuild() {
    String checking = GOOD.replace("bitmap: 0/15 pages [0KB], 65536KB chunk",
        "[=>...]  check = 1.0% (1/2) finish=1min");

    assertThat(verdict(RaidCriteria.NO_UNAPPROVED_REBUILD, checking, CLEAN)).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void should_not_be_sure_of_arrays_without_redundancy_or_without_a_name_in_the_environment_file() {
    String striped = GOOD.replaceAll(" \\[2/2\\] \\[UU\\]", "");

    assertThat(verdict(RaidCriteria.RAID_HEALTHY, striped, CLEAN)).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(RaidCriteria.RAID_HEALTHY.judge(zone(GOOD, CLEAN).with("policy.raid.beta", List.of()).evidence())
        .verdict())
        .isEqualTo(Verdict.NOT_PROVEN);
  }

  @Test
  void should_never_be_proven_without_whole_readings() {
    for (Criterion criterion : RaidCriteria.all()) {
      Spoilt.neverProvenWithoutItsReadings(criterion, zone(GOOD, CLEAN).evidence());
      Spoilt.neverProvenFromGarbage(criterion, zone(GOOD, CLEAN).evidence(), criterion.probes());
    }
    assertThat(verdict(RaidCriteria.RAID_HEALTHY, GOOD.substring(0, GOOD.indexOf("md0")), CLEAN))
        .isEqualTo(Verdict.NOT_PROVEN);
  }

  private static Verdict verdict(Criterion criterion, String status, String detail) {
    return criterion.judge(zone(status, detail).evidence()).verdict();
  }

  /** Alpha is always well; beta is as given. */
  static Zone zone(String status, String detail) {
    Zone zone = Zone.example().reads("raid-status", "alpha", GOOD).reads("raid-status", "beta", status);
    for (String role : Roles.PAIR) {
      for (String array : List.of("md0", "md1")) {
        zone.reads("raid-detail", role, array, 0, role.equals("beta") ? detail : CLEAN, "");
      }
    }
    return zone;
  }

  static Zone good() {
    return zone(GOOD, CLEAN);
  }
}
