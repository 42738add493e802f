package org.quorate.criterion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.storage.PersistenceCriteria.MOUNTS_DECLARED;
import static org.quorate.criterion.storage.StorageZone.UUIDS;
import static org.quorate.criterion.storage.StorageZone.good;
import static org.quorate.criterion.storage.StorageZone.table;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

/** What Alpha's persistent configuration says of its volume. */
class DeclaredMountTest {
  private static final String UNIT = "Where=%s\nId=some.mount\nUnitFileState=%s\n";
  private static final String OTHERS =
      "{\"filesystems\": [{\"target\":\"/artifacts\",\"source\":\"/dev/md1\",\"fstype\":\"ext4\",\"options\":\"nodev\"}]}\n";

  record Row(Zone zone, Verdict verdict, String observed) {}

  @ParameterizedTest
  @MethodSource({"lines", "units"})
  void judged_with_its_reason(Row row) {
    Finding finding = MOUNTS_DECLARED.judge(row.zone().evidence());
    assertThat(finding.observed()).contains(row.observed());
    assertThat(finding.verdict()).as(finding.observed()).isEqualTo(row.verdict());
    assertThat(finding.evidence()).isNotEmpty();
  }

  static List<Row> lines() {
    String line = table(UUIDS.get("alpha"), "noatime");
    String twice = line.replace("\"/artifacts\"", "\"/data/jetstream/\"");
    String devices = StorageZone.devices(UUIDS.get("alpha"));
    return List.of(
        new Row(good(), Verdict.PROVEN, "is declared and in effect"),
        new Row(alpha("persistent-mounts", "garbage"), Verdict.NOT_PROVEN,
            "alpha: \"persistent-mounts\" ended with status 0 and printed \"garbage\""),
        new Row(good().reads("persistent-mounts", "alpha", "", 1, "", "findmnt: cannot read"), Verdict.NOT_PROVEN,
            "alpha: \"persistent-mounts\" ended with status 1 and printed \"findmnt: cannot read\""),
        new Row(good().reads("persistent-mounts", "alpha", "", 2, line, ""), Verdict.NOT_PROVEN, "ended with status 2"),
        new Row(alpha("persistent-mounts", twice), Verdict.REFUTED, "alpha: /data/jetstream is declared more than once: ["),
        new Row(alpha("persistent-mounts", line.replace("/dev/md1", "UUID=dddddddd-1111-4111-8111-111111111111")),
            Verdict.REFUTED, "is declared, which is no device of this host, but "),
        new Row(alpha("persistent-mounts", line.replace("/dev/md1", "/dev/sda1")), Verdict.REFUTED,
            "is declared, which is /dev/sda1, but "),
        new Row(good().reads("filesystems-on-devices", "alpha", "", 2, devices, ""), Verdict.NOT_PROVEN,
            "alpha: \"filesystems-on-devices\" ended with status 2"));
  }

  static List<Row> units() {
    String enabled = UNIT.formatted("/data/jetstream", "enabled");
    return List.of(
        new Row(undeclared(enabled, 0), Verdict.PROVEN, "alpha: a mount unit of its own is enabled for "),
        new Row(undeclared(UNIT.formatted("/data/jetstream", "disabled"), 0), Verdict.REFUTED,
            "alpha: nothing in persistent configuration mounts /data/jetstream"),
        new Row(undeclared(UNIT.formatted("/data/other", "enabled"), 0), Verdict.REFUTED, "alpha: nothing in persistent"),
        new Row(undeclared(enabled, 1), Verdict.NOT_PROVEN, "alpha: \"mount-units\" ended with status 1"),
        new Row(undeclared("garbage", 0), Verdict.NOT_PROVEN, "alpha: \"mount-units\" ended with status 0"));
  }

  private static Zone alpha(String probe, String out) {
    return good().reads(probe, "alpha", out);
  }

  private static Zone undeclared(String units, int exit) {
    return alpha("persistent-mounts", OTHERS).reads("mount-units", "alpha", "", exit, units, "");
  }
}
