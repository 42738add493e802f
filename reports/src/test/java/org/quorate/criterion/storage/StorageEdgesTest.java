package org.quorate.criterion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.storage.ArtifactCriteria.ARTIFACTS_MOUNTED;
import static org.quorate.criterion.storage.PersistenceCriteria.MOUNTS_BACK_AFTER_REBOOT;
import static org.quorate.criterion.storage.PersistenceCriteria.MOUNTS_DECLARED;
import static org.quorate.criterion.storage.PersistenceCriteria.MOUNTS_RELOADED;
import static org.quorate.criterion.storage.StorageZone.JETSTREAM;
import static org.quorate.criterion.storage.StorageZone.UUIDS;
import static org.quorate.criterion.storage.StorageZone.good;
import static org.quorate.criterion.storage.StorageZone.mount;
import static org.quorate.criterion.storage.VolumeCriteria.VOLUME_DEDICATED;
import static org.quorate.criterion.storage.VolumeCriteria.VOLUME_DEVICE_RECORDED;
import static org.quorate.criterion.storage.VolumeCriteria.VOLUME_FILESYSTEM;
import static org.quorate.criterion.storage.VolumeCriteria.VOLUME_MOUNTED;
import static org.quorate.criterion.storage.VolumeCriteria.VOLUME_SOUND;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

/** Commands that failed with a good output, stacked mounts, devices of another name, reloads and boots half recorded. */
class StorageEdgesTest {
  private static final String MAPPED = mount("/data/jetstream", "/dev/mapper/js", "/", "ext4", "rw,noatime,nodev",
      "rw", "8:17");

  @ParameterizedTest
  @MethodSource({"locations", "devices", "soundness", "artifacts", "reloads", "boots"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> locations() {
    String below = JETSTREAM.replace("/dev/sdb1", "/dev/sdx1").strip()
        .replaceFirst("\\{\"filesystems\": \\[(.*)\\]\\}", "$1");
    return List.of(
        alpha(VOLUME_MOUNTED, "jetstream-location", 1, "8:17 /data/jetstream\n", "",
            Verdict.NOT_PROVEN, "alpha: \"jetstream-location\" ended with status 1"),
        alpha(VOLUME_MOUNTED, "jetstream-location", 1, "", "stat: Permission denied",
            Verdict.NOT_PROVEN, "alpha: \"jetstream-location\" ended with status 1"),
        alpha(VOLUME_MOUNTED, "jetstream-location", 2, "", "stat: No such file or directory",
            Verdict.NOT_PROVEN, "alpha: \"jetstream-location\" ended with status 2"),
        alpha(VOLUME_MOUNTED, "root-location", 1, "8:1 /\n", "",
            Verdict.NOT_PROVEN, "alpha: \"root-location\" ended with status 1"),
        alpha(VOLUME_MOUNTED, "jetstream-mount", 1, JETSTREAM, "",
            Verdict.NOT_PROVEN, "alpha: \"jetstream-mount\" ended with status 1"),
        alpha(VOLUME_MOUNTED, "jetstream-location", 0, "8:33 /data/jetstream\n", "",
            Verdict.NOT_PROVEN, "alpha: device 8:33 is in effect at /data/jetstream, but findmnt lists ["),
        alpha(VOLUME_MOUNTED, "jetstream-mount", 0,
            JETSTREAM.replace("\"filesystems\": [", "\"filesystems\": [" + below + ","),
            "", Verdict.PROVEN, "alpha: /dev/sdb1 (ext4, device 8:17) at /data/jetstream"),
        new Judged(VOLUME_MOUNTED, good().with("paths.jetstream-data", "/data/jetstream/"), Verdict.PROVEN,
            "alpha: /dev/sdb1"),
        new Judged(VOLUME_MOUNTED,
            good().with("paths.jetstream-data", "/").reads("jetstream-location", "alpha", "8:1 /\n"),
            Verdict.REFUTED, "alpha: / shows the root filesystem (device 8:1)"));
  }

  static List<Judged> devices() {
    String devices = StorageZone.devices(UUIDS.get("alpha"));
    String memory = mount("/data/jetstream", "tmpfs", "/", "tmpfs", "rw", "rw", "0:44");
    Zone inMemory = good().reads("jetstream-mount", "alpha", memory)
        .reads("jetstream-location", "alpha", "0:44 /data/jetstream\n");
    Zone nowhere = good().reads("jetstream-mount", "alpha", MAPPED)
        .reads("filesystems-on-devices", "alpha",
            devices.replace(UUIDS.get("alpha"), "77777777-1111-4111-8111-111111111111"));
    return List.of(
        alpha(VOLUME_DEVICE_RECORDED, "filesystems-on-devices", 2, devices, "",
            Verdict.NOT_PROVEN, "alpha: \"filesystems-on-devices\" ended with status 2"),
        alpha(VOLUME_DEVICE_RECORDED, "jetstream-mount", 0, MAPPED, "", Verdict.NOT_PROVEN,
            "alpha: which UUID /dev/mapper/js (ext4, device 8:17) at /data/jetstream carries is not known"),
        new Judged(VOLUME_DEVICE_RECORDED, inMemory, Verdict.REFUTED, "is on /dev/sdb1"),
        new Judged(VOLUME_DEVICE_RECORDED, nowhere, Verdict.REFUTED, "is on no device"),
        alpha(VOLUME_FILESYSTEM, "jetstream-mount", 0, MAPPED, "", Verdict.NOT_PROVEN,
            "alpha: how /dev/mapper/js is formatted is not known"),
        new Judged(VOLUME_FILESYSTEM, good(), Verdict.PROVEN,
            "alpha: /dev/sdb1 (ext4, device 8:17) at /data/jetstream, formatted as"));
  }

  static List<Judged> soundness() {
    String counts = "/sys/fs/ext4/sdb1/errors_count:0\n";
    String numbers = "8:17 ../../devices/pci/block/sdb/sdb1\n";
    String missing = "alpha: the kernel's error count of device 8:17 was not found in ";
    String head = StorageZone.DUMPE2FS.formatted(UUIDS.get("alpha"), "clean", "");
    return List.of(
        new Judged(VOLUME_SOUND, good(), Verdict.PROVEN,
            "alpha: /dev/sdb1 (ext4, device 8:17) at /data/jetstream: state clean, 0 errors"),
        alpha(VOLUME_SOUND, "jetstream-writable", 2, "", "", Verdict.NOT_PROVEN,
            "alpha: \"jetstream-writable\" ended with status 2"),
        alpha(VOLUME_SOUND, "jetstream-mount", 0, JETSTREAM.replace("ext4", "xfs"), "", Verdict.NOT_PROVEN,
            "error records of this type of filesystem are not read"),
        alpha(VOLUME_SOUND, "filesystem-errors", 2, counts, "", Verdict.NOT_PROVEN, missing),
        alpha(VOLUME_SOUND, "filesystem-errors", 0, "garbage", "", Verdict.NOT_PROVEN, missing + "\"garbage\""),
        alpha(VOLUME_SOUND, "block-device-numbers", 1, numbers, "", Verdict.NOT_PROVEN, missing),
        alpha(VOLUME_SOUND, "block-device-numbers", 0, numbers.replace("8:17", "8:18"), "", Verdict.NOT_PROVEN,
            missing),
        alpha(VOLUME_SOUND, "jetstream-superblock", 1, head, "", Verdict.NOT_PROVEN,
            "alpha: \"jetstream-superblock\" ended with"),
        alpha(VOLUME_SOUND, "jetstream-superblock", 0, "garbage", "", Verdict.NOT_PROVEN,
            "alpha: \"jetstream-superblock\" ended"));
  }

  static List<Judged> artifacts() {
    String folder = mount("/artifacts", "/dev/md1[/x]", "/x", "ext4", "rw", "rw", "9:1");
    return List.of(
        new Judged(ARTIFACTS_MOUNTED, good(), Verdict.PROVEN, "alpha: /dev/md1 (ext4, device 9:1) at /artifacts"),
        alpha(ARTIFACTS_MOUNTED, "artifact-mount", 0, folder, "", Verdict.REFUTED,
            "is not the whole filesystem of a device"),
        alpha(ARTIFACTS_MOUNTED, "artifact-mount", 0, StorageZone.ARTIFACTS.replace("rw,relatime", "ro,relatime"), "",
            Verdict.REFUTED, "is read-only"),
        alpha(ARTIFACTS_MOUNTED, "artifact-writable", 2, "", "", Verdict.NOT_PROVEN,
            "alpha: \"artifact-writable\" ended with status 2"));
  }

  static List<Judged> reloads() {
    return List.of(
        reloaded(Verdict.PROVEN, "alpha: it ended with status 0", outcome("alpha", 0)),
        reloaded(Verdict.NOT_PROVEN, "alpha: it was not reloaded", outcome("beta", 0)),
        reloaded(Verdict.PROVEN, "alpha: it ended with status 0", outcome("alpha", 32), outcome("alpha", 0)),
        reloaded(Verdict.REFUTED, "alpha: it ended with status 32", outcome("alpha", 0), outcome("alpha", 32)),
        reloaded(Verdict.NOT_PROVEN, "alpha: it was not reloaded",
            new Act("alpha", outcome("alpha", 0).body().put("phase", "intent"))),
        reloaded(Verdict.PROVEN, "alpha: it ended with status 0", outcome("alpha", 0), outcome("gamma", 0)),
        reloaded(Verdict.NOT_PROVEN, "alpha: the host did not say how the reload ended",
            new Act("alpha", outcome("alpha", 0).body().put("answer", "TIMED_OUT"))));
  }

  static List<Judged> boots() {
    String later = "UserspaceTimestamp=Sat 2026-02-21 10:12:01 UTC\n";
    String none = "no node says that it booted later than when it was first asked";
    Zone kernels = good().reads("boot-moment", "beta", "KernelTimestamp=Sat 2026-02-21 08:59:00 UTC\n" + later)
        .reads("boot-moment", "beta", "KernelTimestamp=Sat 2026-02-21 08:59:09 UTC\n" + later);
    return List.of(
        boot(0, later, Verdict.PROVEN,
            "beta booted at Sat 2026-02-21 10:12:01 UTC, before that at Sat 2026-02-21 08:59:07 UTC"),
        boot(1, later, Verdict.NOT_PROVEN, none),
        boot(0, "UserspaceTimestamp=\n", Verdict.NOT_PROVEN, none),
        boot(0, "UserspaceTimestamp=n/a\n", Verdict.NOT_PROVEN, none),
        boot(0, "KernelTimestamp=Sat 2026-02-21 10:12:01 UTC\nUserspaceTimestamp=Sat 2026-02-21 08:59:07 UTC\n",
            Verdict.NOT_PROVEN, none),
        new Judged(MOUNTS_BACK_AFTER_REBOOT, kernels, Verdict.PROVEN, "beta booted at Sat 2026-02-21 10:12:01 UTC"));
  }

  @Test
  void what_is_read_is_what_is_judged() {
    assertThat(MOUNTS_DECLARED.probes())
        .containsExactlyInAnyOrder("persistent-mounts", "mount-units", "mount-unit-files",
        "filesystems-on-devices", "jetstream-mount", "jetstream-location", "artifact-mount", "artifact-location",
        "root-location", "persistent-mount-validation");
    assertThat(VOLUME_DEDICATED.probes())
        .containsExactlyInAnyOrder("jetstream-mount", "jetstream-location", "root-location", "filesystems-on-devices");
    assertThat(ARTIFACTS_MOUNTED.probes())
        .containsExactlyInAnyOrder("artifact-mount", "artifact-location", "root-location", "artifact-writable");
  }

  private record Act(String role, ObjectNode body) {}

  private static Act outcome(String role, int exit) {
    return new Act(role, JsonNodeFactory.instance.objectNode()
        .put("phase", "outcome").put("answer", "ANSWERED").put("exit", exit).put("err", "no"));
  }

  /** Beta and Gamma were reloaded before what is given here. */
  private static Judged reloaded(Verdict verdict, String observed, Act... acts) {
    Zone zone = good();
    for (Act act : List.of(outcome("beta", 0), outcome("gamma", 0))) {
      zone.entry(EntryKind.ACTION, PersistenceCriteria.RELOAD, act.role(), act.body());
    }
    for (Act act : acts) {
      zone.entry(EntryKind.ACTION, PersistenceCriteria.RELOAD, act.role(), act.body());
    }
    return new Judged(MOUNTS_RELOADED, zone, verdict, observed);
  }

  private static Judged boot(int exit, String out, Verdict verdict, String observed) {
    return new Judged(MOUNTS_BACK_AFTER_REBOOT, good().reads("boot-moment", "beta", "", exit, out, ""), verdict,
        observed);
  }

  private static Judged alpha(
      Criterion criterion, String probe, int exit, String out, String err, Verdict verdict, String observed) {
    return new Judged(criterion, good().reads(probe, "alpha", "", exit, out, err), verdict, observed);
  }
}
