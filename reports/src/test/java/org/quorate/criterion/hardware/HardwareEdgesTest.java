package org.quorate.criterion.hardware;

import static org.quorate.criterion.hardware.HardwareCriteria.DEVICES_HEALTHY;
import static org.quorate.criterion.hardware.HardwareCriteria.DISKS_PRESENT;
import static org.quorate.criterion.hardware.RaidCriteria.NO_UNAPPROVED_REBUILD;
import static org.quorate.criterion.hardware.RaidCriteria.RAID_HEALTHY;
import static org.quorate.criterion.hardware.RaidCriteria.RAID_NOT_DEGRADED;
import static org.quorate.criterion.hardware.RaidCriteria.RAID_PRESENT;
import static org.quorate.criterion.hardware.RaidCriteriaTest.CLEAN;
import static org.quorate.criterion.hardware.RaidCriteriaTest.GOOD;
import static org.quorate.criterion.hardware.RaidCriteriaTest.zone;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Judged;
import org.quorate.verdict.Verdict;

/** Arrays that are not there, environment files that name too few, tools that failed with a good output. */
class HardwareEdgesTest {
  private static final String MISSING = GOOD.replace("md1 :", "md5 :");
  private static final String NONE = "Personalities : [raid1]\nunused devices: <none>\n";

  @ParameterizedTest
  @MethodSource({"missing", "unnamed", "garbled", "disks"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> missing() {
    String unsaid = "; of a missing md1 nothing can be said";
    return List.of(
        status(RAID_PRESENT, NONE, Verdict.REFUTED, "beta: no array; missing md0, md1"),
        status(RAID_HEALTHY, NONE, Verdict.REFUTED, "beta: no array; missing md0, md1"),
        status(RAID_HEALTHY, MISSING, Verdict.REFUTED, "missing md1"),
        status(RAID_NOT_DEGRADED, MISSING, Verdict.NOT_PROVEN, unsaid),
        status(RAID_NOT_DEGRADED, MISSING.replaceFirst("\\[2/2\\] \\[UU\\]", "[2/1] [U_]"), Verdict.REFUTED,
            "beta: md5 active [2/1] [U_]"),
        status(RAID_NOT_DEGRADED, NONE, Verdict.NOT_PROVEN, "beta: no array"),
        status(NO_UNAPPROVED_REBUILD, MISSING, Verdict.NOT_PROVEN, unsaid),
        status(RAID_HEALTHY, GOOD.replaceAll(" \\[2/2\\] \\[UU\\]", ""), Verdict.NOT_PROVEN,
            "the kernel does not say how many members are up"));
  }

  static List<Judged> unnamed() {
    String words = "beta: the environment file does not name the arrays that back system and artifact storage";
    return List.of(
        new Judged(RAID_PRESENT, zone(GOOD, CLEAN).with("policy.raid.beta", List.of()), Verdict.NOT_PROVEN, words),
        new Judged(RAID_PRESENT, zone(GOOD, CLEAN).with("policy.raid.beta",
            List.of(Map.of("array", "md0", "backs", "system"), Map.of("array", "md1", "backs", "swap"))),
            Verdict.NOT_PROVEN, words),
        new Judged(DISKS_PRESENT, HardwareCriteriaTest.devices("", "").with("policy.disks.beta", List.of()),
            Verdict.NOT_PROVEN, "beta: the environment file lists no disk for it"),
        new Judged(DEVICES_HEALTHY, HardwareCriteriaTest.health("", true, "").with("policy.disks.beta", List.of()),
            Verdict.NOT_PROVEN, "beta: the environment file lists no disk for it"));
  }

  static List<Judged> garbled() {
    return List.of(
        read(RAID_PRESENT, "raid-status", "", 1, GOOD, "beta: \"raid-status\" ended with status 1"),
        read(RAID_PRESENT, "raid-status", "", 0, "garbage", "beta: \"raid-status\" ended with status 0"),
        read(RAID_HEALTHY, "raid-detail", "md1", 1, CLEAN, "beta: \"raid-detail\" ended with status 1"),
        read(RAID_HEALTHY, "raid-detail", "md1", 0, "garbage", "beta: \"raid-detail\" ended with status 0"));
  }

  static List<Judged> disks() {
    return List.of(
        new Judged(DEVICES_HEALTHY, HardwareCriteriaTest.health("", true, "")
            .reads("device-health", "beta", "/dev/sda", 0, "garbage", ""), Verdict.NOT_PROVEN,
            "beta: \"device-health\" ended with status 0"),
        new Judged(DISKS_PRESENT, HardwareCriteriaTest.devices("", "").reads("block-devices", "beta", "garbage"),
            Verdict.NOT_PROVEN, "beta: \"block-devices\" ended with status 0"),
        new Judged(DISKS_PRESENT, HardwareCriteriaTest.devices("", "")
            .reads("block-devices", "beta", "", 1, "{\"blockdevices\": []}", ""), Verdict.NOT_PROVEN,
            "beta: \"block-devices\" ended with status 1"),
        new Judged(DISKS_PRESENT,
            HardwareCriteriaTest.devices("", "").reads("block-devices", "beta", "{\"blockdevices\": []}"),
            Verdict.REFUTED, "beta: no disk; missing "));
  }

  private static Judged status(Criterion criterion, String status, Verdict verdict, String observed) {
    return new Judged(criterion, zone(status, CLEAN), verdict, observed);
  }

  private static Judged read(Criterion criterion, String probe, String item, int exit, String out, String observed) {
    return new Judged(
        criterion, zone(GOOD, CLEAN).reads(probe, "beta", item, exit, out, ""), Verdict.NOT_PROVEN, observed);
  }
}
