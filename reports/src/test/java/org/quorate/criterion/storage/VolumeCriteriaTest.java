package org.quorate.criterion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.storage.StorageZone.UUIDS;
import static org.quorate.criterion.storage.StorageZone.good;
import static org.quorate.criterion.storage.StorageZone.mount;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

class VolumeCriteriaTest {
  private static final String ON_ROOT = "8:1 /data/jetstream\n";

  @Test
  void should_prove_a_sound_volume() {
    for (Criterion criterion : VolumeCriteria.all()) {
      Finding finding = criterion.judge(good().evidence());
      assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.PROVEN);
    }
  }

  @Test
  void should_refute_a_plain_directory() {
    Zone zone = good().reads("jetstream-mount", "beta", "", 1, "", "").reads("jetstream-location", "beta", "8:1 /\n");

    for (Criterion criterion : VolumeCriteria.all()) {
      Finding finding = criterion.judge(zone.evidence());
      assertThat(finding.verdict()).as(criterion.name()).isEqualTo(Verdict.REFUTED);
      assertThat(finding.observed()).isEqualTo("beta: nothing is mounted at /data/jetstream; it lies on the filesystem of /");
    }
  }

  @Test
  void should_refute_a_missing_directory() {
    Zone zone = good().reads("jetstream-location", "beta", "", 1, "", "stat: cannot statx: No such file or directory");

    refuted(VolumeCriteria.VOLUME_MOUNTED, zone, "there is no directory");
  }

  @Test
  void should_refute_a_folder_of_the_root_filesystem() {
    Zone zone = good()
        .reads("jetstream-mount", "alpha", mount("/data/jetstream", "/dev/sda1[/x]", "/x", "ext4", "rw,noatime,nodev", "rw", "8:1"))
        .reads("jetstream-location", "alpha", ON_ROOT);

    refuted(VolumeCriteria.VOLUME_MOUNTED, zone, "shows the root filesystem");
    refuted(VolumeCriteria.VOLUME_DEDICATED, zone, "shows the root filesystem");
  }

  @Test
  void should_refute_a_folder_of_another_disk_and_memory() {
    refuted(VolumeCriteria.VOLUME_DEDICATED, good()
        .reads("jetstream-mount", "alpha", mount("/data/jetstream", "/dev/sdb1[/x]", "/x", "ext4", "rw", "rw", "8:17")),
        "not the whole filesystem");
    refuted(VolumeCriteria.VOLUME_DEDICATED, good()
        .reads("jetstream-mount", "alpha", mount("/data/jetstream", "tmpfs", "/", "tmpfs", "rw", "rw", "0:44"))
        .reads("jetstream-location", "alpha", "0:44 /data/jetstream\n"), "tmpfs");
  }

  @Test
  void should_refute_another_disk_and_a_changed_uuid() {
    Zone other = good()
        .reads("jetstream-mount", "gamma", mount("/data/jetstream", "/dev/md1", "/", "ext4", "rw,noatime,nodev", "rw", "9:1"))
        .reads("jetstream-location", "gamma", "9:1 /data/jetstream\n");
    Zone changed = good().reads("filesystems-on-devices", "gamma", StorageZone.devices("55555555-5555-4555-8555-555555555555"));

    refuted(VolumeCriteria.VOLUME_DEVICE_RECORDED, other, "carries UUID 99999999");
    refuted(VolumeCriteria.VOLUME_DEVICE_RECORDED, changed, "carries UUID 55555555");
    refuted(VolumeCriteria.VOLUME_DEDICATED, changed, UUIDS.get("gamma"));
  }

  @Test
  void should_refute_a_uuid_that_two_devices_carry() {
    String twice = StorageZone.devices(UUIDS.get("beta")) + "\nDEVNAME=/dev/sdc1\nUUID=" + UUIDS.get("beta") + "\nTYPE=ext4\n";

    refuted(VolumeCriteria.VOLUME_DEVICE_RECORDED, good().reads("filesystems-on-devices", "beta", twice), "several devices");
  }

  @Test
  void should_refute_a_missing_option_and_a_read_only_mount() {
    refuted(VolumeCriteria.VOLUME_OPTIONS, good()
        .reads("jetstream-mount", "beta", mount("/data/jetstream", "/dev/sdb1", "/", "ext4", "rw,relatime,nodev", "rw", "8:17")),
        "missing noatime");
    refuted(VolumeCriteria.VOLUME_OPTIONS, good()
        .reads("jetstream-mount", "beta", mount("/data/jetstream", "/dev/sdb1", "/", "ext4", "rw,noatime,nodev", "ro", "8:17")),
        "read-only");
  }

  @Test
  void should_refute_another_format_even_behind_the_right_driver() {
    refuted(VolumeCriteria.VOLUME_FILESYSTEM, good()
        .reads("jetstream-mount", "beta", mount("/data/jetstream", "/dev/sdb1", "/", "xfs", "rw", "rw", "8:17")), "xfs");
    refuted(VolumeCriteria.VOLUME_FILESYSTEM, good().reads(
        "filesystems-on-devices", "beta", StorageZone.devices(UUIDS.get("beta")).replace("TYPE=ext4", "TYPE=ext3")), "ext3");
  }

  @Test
  void should_refute_every_doubt_about_integrity() {
    String superblock = StorageZone.DUMPE2FS;
    List.of(
        good().reads("jetstream-writable", "alpha", "", 1, "", ""),
        good().reads("filesystem-errors", "alpha", "/sys/fs/ext4/sdb1/errors_count:2\n"),
        good().reads("jetstream-superblock", "alpha", superblock.formatted(UUIDS.get("alpha"), "clean with errors", "")),
        good().reads("jetstream-superblock", "alpha", superblock.formatted(UUIDS.get("alpha"), "not clean", "")),
        good().reads("jetstream-superblock", "alpha", superblock.formatted(UUIDS.get("alpha"), "clean", "FS Error count: 3")),
        good().reads("jetstream-mount", "alpha",
            mount("/data/jetstream", "/dev/sdb1", "/", "ext4", "rw,noatime,nodev", "rw,emergency_ro", "8:17"))
    ).forEach(zone -> refuted(VolumeCriteria.VOLUME_SOUND, zone, "alpha"));
  }

  @Test
  void should_not_prove_when_what_it_reads_is_about_another_device() {
    notProven(VolumeCriteria.VOLUME_SOUND, good().reads("filesystem-errors", "alpha", "/sys/fs/ext4/sda1/errors_count:0\n"));
    notProven(VolumeCriteria.VOLUME_SOUND,
        good().reads("jetstream-superblock", "alpha", StorageZone.DUMPE2FS.formatted(UUIDS.get("beta"), "clean", "")));
    notProven(VolumeCriteria.VOLUME_MOUNTED, good().reads("jetstream-location", "alpha", "8:33 /data/jetstream\n"));
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    for (Criterion criterion : VolumeCriteria.all()) {
      Set<String> telling = new HashSet<>(criterion.probes());
      telling.remove("jetstream-writable");
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), telling);
    }
  }

  private static void refuted(Criterion criterion, Zone zone, String observed) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.verdict()).as(finding.observed()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains(observed);
  }

  private static void notProven(Criterion criterion, Zone zone) {
    assertThat(criterion.judge(zone.evidence()).verdict()).isEqualTo(Verdict.NOT_PROVEN);
  }
}
