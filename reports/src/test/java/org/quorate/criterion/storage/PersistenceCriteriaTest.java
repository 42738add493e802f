package org.quorate.criterion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.storage.StorageZone.UUIDS;
import static org.quorate.criterion.storage.StorageZone.good;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

class PersistenceCriteriaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LATER = "UserspaceTimestamp=Sat 2026-02-21 10:12:01 UTC\nKernelTimestamp=\n";

  @Test
  void should_prove_declared_and_mounted_filesystems() {
    proven(PersistenceCriteria.MOUNTS_DECLARED, good());
    proven(PersistenceCriteria.MOUNT_CONFIGURATION_VALID, good());
    proven(ArtifactCriteria.ARTIFACTS_MOUNTED, good());
  }

  @Test
  void should_prove_a_mount_unit_of_its_own() {
    String empty = "{\"filesystems\": [{\"target\":\"/artifacts\",\"source\":\"/dev/md1\",\"fstype\":\"ext4\",\"options\":\"nodev\"}]}";
    String unit = "Where=/data/jetstream\nId=data-jetstream.mount\nUnitFileState=%s\n";

    proven(PersistenceCriteria.MOUNTS_DECLARED, good().reads("persistent-mounts", "alpha", empty)
        .reads("mount-units", "alpha", unit.formatted("enabled")).reads("mount-unit-files", "alpha",
            "/etc/systemd/system/data-jetstream.mount:What=/dev/disk/by-uuid/%s\n".formatted(UUIDS.get("alpha"))));
    refuted(PersistenceCriteria.MOUNTS_DECLARED, good().reads("persistent-mounts", "alpha", empty)
        .reads("mount-units", "alpha", unit.formatted("disabled")), "nothing in persistent configuration");
  }

  @Test
  void should_refute_missing_and_wrong_declarations() {
    refuted(PersistenceCriteria.MOUNTS_DECLARED, good().reads("persistent-mounts", "gamma", "", 1, "", ""),
        "gamma: nothing in persistent configuration mounts /data/jetstream");
    refuted(PersistenceCriteria.MOUNTS_DECLARED,
        good().reads("persistent-mounts", "alpha", StorageZone.table(UUIDS.get("alpha"), "noatime,noauto")), "not mounted at boot");
    refuted(PersistenceCriteria.MOUNTS_DECLARED,
        good().reads("persistent-mounts", "alpha", StorageZone.table("aaaaaaaa-1111-4111-8111-111111111111", "noatime")),
        "does not name the device with the recorded UUID");
    refuted(PersistenceCriteria.MOUNTS_DECLARED, good().reads("persistent-mounts", "alpha",
        StorageZone.table(UUIDS.get("alpha"), "noatime").replace("/dev/md1", "/dev/sda1")), "/dev/md1 (ext4");
  }

  @Test
  void should_refute_a_configuration_with_errors() {
    refuted(PersistenceCriteria.MOUNT_CONFIGURATION_VALID, good().reads("persistent-mount-validation", "beta", "", 1,
        "/data/jetstream\n   [E] unreachable on boot required source: UUID=99\n", "0 parse errors, 1 error, 0 warnings"), "UUID=99");
    refuted(PersistenceCriteria.MOUNT_CONFIGURATION_VALID, good().reads("persistent-mount-validation", "beta", "", 139, "",
        "findmnt: /etc/fstab: parse error at line 3 -- ignored\n"), "parse error at line 3");
  }

  @Test
  void should_prove_a_configuration_with_warnings_only() {
    proven(PersistenceCriteria.MOUNT_CONFIGURATION_VALID, good().reads("persistent-mount-validation", "beta", "", 0,
        "   [W] your fstab has been modified\n", "\n0 parse errors, 0 errors, 1 warning\n"));
  }

  @Test
  void should_judge_the_reload_by_its_end_and_by_what_is_mounted() {
    proven(PersistenceCriteria.MOUNTS_RELOADED, reloaded(good(), 0));
    refuted(PersistenceCriteria.MOUNTS_RELOADED, reloaded(good(), 32), "it ended with status 32: can't find UUID");
    refuted(PersistenceCriteria.MOUNTS_RELOADED, reloaded(good(), 0)
        .reads("jetstream-location", "beta", "8:1 /\n"), "beta: nothing is mounted");
    notProven(PersistenceCriteria.MOUNTS_RELOADED, good());
  }

  @Test
  void should_judge_mounts_after_a_reboot_only_when_there_was_one() {
    notProven(PersistenceCriteria.MOUNTS_BACK_AFTER_REBOOT, good());
    proven(PersistenceCriteria.MOUNTS_BACK_AFTER_REBOOT, good().reads("boot-moment", "beta", LATER));
    refuted(PersistenceCriteria.MOUNTS_BACK_AFTER_REBOOT, good().reads("boot-moment", "beta", LATER)
        .reads("artifact-location", "beta", "8:1 /\n"), "beta: nothing is mounted at /artifacts");
  }

  @Test
  void should_refute_artifacts_that_only_look_mounted() {
    refuted(ArtifactCriteria.ARTIFACTS_MOUNTED, good().reads("artifact-mount", "alpha", "", 1, "", "")
        .reads("artifact-location", "alpha", "8:1 /\n"), "alpha: nothing is mounted at /artifacts");
    refuted(ArtifactCriteria.ARTIFACTS_MOUNTED, good().reads("artifact-writable", "alpha", "", 1, "", ""), "read-only");
    refuted(ArtifactCriteria.ARTIFACTS_MOUNTED, good()
        .reads("artifact-mount", "alpha", StorageZone.mount("/artifacts", "/dev/sda1[/a]", "/a", "ext4", "rw", "rw", "8:1"))
        .reads("artifact-location", "alpha", "8:1 /artifacts\n"), "shows the root filesystem");
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    for (Criterion criterion : List.of(PersistenceCriteria.MOUNTS_DECLARED, ArtifactCriteria.ARTIFACTS_MOUNTED)) {
      Set<String> telling = new HashSet<>(criterion.probes());
      telling.removeAll(Set.of("artifact-writable", "mount-units", "mount-unit-files"));
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), telling);
    }
  }

  private static Zone reloaded(Zone zone, int exit) {
    Roles.TRIAD.forEach(role -> zone.entry(EntryKind.ACTION, PersistenceCriteria.RELOAD, role, JSON.valueToTree(
        Map.of("phase", "outcome", "answer", "ANSWERED", "exit", exit, "out", "", "err", exit == 0 ? "" : "can't find UUID"))));
    return zone;
  }

  private static void proven(Criterion criterion, Zone zone) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.verdict()).as(finding.observed()).isEqualTo(Verdict.PROVEN);
  }

  private static void refuted(Criterion criterion, Zone zone, String observed) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.verdict()).as(finding.observed()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains(observed);
  }

  private static void notProven(Criterion criterion, Zone zone) {
    assertThat(criterion.judge(zone.evidence()).verdict()).isEqualTo(Verdict.NOT_PROVEN);
  }

  static Zone goodReload() {
    return reloaded(good(), 0);
  }

  static Zone goodReboot() {
    return good().reads("boot-moment", "beta", LATER);
  }
}
