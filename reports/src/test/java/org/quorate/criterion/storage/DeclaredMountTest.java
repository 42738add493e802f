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
  @MethodSource({"lines", "names", "units", "filesOfUnits"})
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
        new Row(alpha("persistent-mounts", twice), Verdict.REFUTED,
            "alpha: /data/jetstream is declared more than once: ["),
        new Row(alpha("persistent-mounts", line.replace("/dev/md1", "UUID=dddddddd-1111-4111-8111-111111111111")),
            Verdict.REFUTED, "is declared, which is no device of this host, but "),
        new Row(alpha("persistent-mounts", line.replace("/dev/md1", "/dev/sda1")), Verdict.REFUTED,
            "is declared, which is /dev/sda1, but "),
        new Row(good().reads("filesystems-on-devices", "alpha", "", 2, devices, ""), Verdict.NOT_PROVEN,
            "alpha: \"filesystems-on-devices\" ended with status 2"));
  }

  /** One device has many names. */
  static List<Row> names() {
    String line = table(UUIDS.get("alpha"), "noatime");
    String uuid = "UUID=" + UUIDS.get("alpha");
    return List.of(
        new Row(alpha("persistent-mounts", line.replace(uuid, "/dev/disk/by-uuid/" + UUIDS.get("alpha"))),
            Verdict.PROVEN,
            "is declared and in effect"),
        new Row(alpha("persistent-mounts", line.replace(uuid, "/dev/disk/by-id/wwn-0x5")), Verdict.NOT_PROVEN,
            "alpha: /dev/disk/by-id/wwn-0x5 at /data/jetstream (noatime) is declared; which device that is"),
        new Row(alpha("persistent-mounts", line.replace("/dev/md1", "/dev/md/artifacts")), Verdict.NOT_PROVEN,
            "alpha: /dev/md/artifacts at /artifacts (nodev) is declared; which device that is"),
        new Row(alpha("persistent-mounts", line.replace(uuid, "tmpfs")), Verdict.REFUTED,
            "alpha: tmpfs at /data/jetstream (noatime) does not name the device with the recorded UUID"),
        new Row(alpha("persistent-mounts", line.replace("/dev/md1", "tmpfs")), Verdict.REFUTED,
            "is declared, which is tmpfs, but "));
  }

  static List<Row> units() {
    String enabled = UNIT.formatted("/data/jetstream", "enabled");
    String others = UNIT.formatted("/data/other", "enabled");
    return List.of(
        new Row(undeclared(enabled, 0), Verdict.PROVEN, "is declared and in effect"),
        new Row(undeclared(others + "\n" + enabled, 0), Verdict.PROVEN, "is declared and in effect"),
        new Row(undeclared(UNIT.formatted("/data/jetstream", "disabled"), 0), Verdict.REFUTED,
            "alpha: nothing in persistent configuration mounts /data/jetstream"),
        new Row(undeclared(others, 0), Verdict.REFUTED, "alpha: nothing in persistent"),
        new Row(undeclared(enabled, 1), Verdict.NOT_PROVEN, "alpha: \"mount-units\" ended with status 1"),
        new Row(undeclared("garbage", 0), Verdict.NOT_PROVEN, "alpha: \"mount-units\" ended with status 0"));
  }

  /** What a unit's file says is what is mounted after the next boot, whatever is mounted now. */
  static List<Row> filesOfUnits() {
    String by = "/etc/systemd/system/some.mount:What=%s\n";
    String right = by.formatted("/dev/disk/by-uuid/" + UUIDS.get("alpha"));
    return List.of(
        new Row(unit(right), Verdict.PROVEN, "is declared and in effect"),
        new Row(unit(by.formatted("/dev/sdb1")), Verdict.PROVEN, "is declared and in effect"),
        new Row(unit(by.formatted("/dev/sda1")), Verdict.REFUTED,
            "alpha: /dev/sda1 at /data/jetstream (some.mount) does not name the device with the recorded UUID"),
        new Row(unit(right + "/etc/systemd/system/some.mount.d/x.conf:What=/dev/sda1\n"), Verdict.REFUTED,
            "alpha: /dev/sda1 at /data/jetstream (some.mount) does not name"),
        new Row(unit(by.formatted("/dev/disk/by-id/wwn-0x5")), Verdict.NOT_PROVEN, "which device that is"),
        new Row(unit("/etc/systemd/system/other.mount:What=/dev/sdb1\n"), Verdict.NOT_PROVEN,
            "alpha: the mount unit some.mount is enabled, but no file was found that says what it mounts"),
        new Row(unit("garbage\n"), Verdict.NOT_PROVEN, "alpha: \"mount-unit-files\" ended with status 0"));
  }

  private static Zone alpha(String probe, String out) {
    return good().reads(probe, "alpha", out);
  }

  private static Zone undeclared(String units, int exit) {
    return alpha("persistent-mounts", OTHERS).reads("mount-units", "alpha", "", exit, units, "")
        .reads("mount-unit-files", "alpha", "/etc/systemd/system/some.mount:What=/dev/sdb1\n");
  }

  private static Zone unit(String files) {
    return undeclared(UNIT.formatted("/data/jetstream", "enabled"), 0).reads("mount-unit-files", "alpha", files);
  }
}
