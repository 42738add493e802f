package org.quorate.criterion.storage;

import java.util.Map;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Zone;

/** Readings of a zone whose filesystems are all as they should be. */
final class StorageZone {
  static final Map<String, String> UUIDS = Map.of(
      "alpha", "11111111-1111-4111-8111-111111111111",
      "beta", "22222222-2222-4222-8222-222222222222",
      "gamma", "33333333-3333-4333-8333-333333333333");
  static final String JETSTREAM = mount("/data/jetstream", "/dev/sdb1", "/", "ext4", "rw,nodev,noatime", "rw", "8:17");
  static final String ARTIFACTS = mount("/artifacts", "/dev/md1", "/", "ext4", "rw,relatime", "rw", "9:1");
  static final String DUMPE2FS = """
      Filesystem volume name:   jetstream
      Filesystem UUID:          %s
      Filesystem state:         %s
      Errors behavior:          Continue
      %s
      Checksum type:            crc32c
      Checksum:                 0x08bfd941
      """;
  private static final String DEVICES = """
      DEVNAME=/dev/sda1
      UUID=aaaaaaaa-1111-4111-8111-111111111111
      BLOCK_SIZE=4096
      TYPE=ext4

      DEVNAME=/dev/sdb1
      LABEL=jetstream
      UUID=%s
      BLOCK_SIZE=4096
      TYPE=ext4

      DEVNAME=/dev/md1
      UUID=99999999-1111-4111-8111-111111111111
      TYPE=ext4
      """;
  private static final String TABLE = """
      {"filesystems": [
        {"target":"/data/jetstream","source":"UUID=%s","fstype":"ext4","options":"%s"},
        {"target":"/artifacts","source":"/dev/md1","fstype":"ext4","options":"nodev"}]}
      """;

  private StorageZone() {}

  static Zone good() {
    Zone zone = Zone.example();
    for (String role : Roles.TRIAD) {
      zone.reads("jetstream-mount", role, JETSTREAM)
          .reads("jetstream-location", role, "8:17 /data/jetstream\n")
          .reads("jetstream-writable", role, "")
          .reads("root-location", role, "8:1 /\n")
          .reads("filesystems-on-devices", role, devices(UUIDS.get(role)))
          .reads("jetstream-superblock", role, DUMPE2FS.formatted(UUIDS.get(role), "clean", ""))
          .reads("filesystem-errors", role, "/sys/fs/ext4/sda1/errors_count:0\n/sys/fs/ext4/sdb1/errors_count:0\n")
          .reads("block-device-numbers", role, "8:1 ../../devices/pci/block/sda/sda1\n8:17 ../../devices/pci/block/sdb/sdb1\n")
          .reads("persistent-mounts", role, table(UUIDS.get(role), "noatime,nodev"))
          .reads("mount-units", role, "Where=/tmp\nId=tmp.mount\nUnitFileState=static\n")
          .reads("mount-unit-files", role, "/usr/lib/systemd/system/tmp.mount:What=tmpfs\n")
          .reads("persistent-mount-validation", role, "", 0, "Success, no errors or warnings detected\n", "")
          .reads("boot-moment", role, "UserspaceTimestamp=Sat 2026-02-21 08:59:07 UTC\nKernelTimestamp=\n");
    }
    return zone.reads("artifact-mount", Roles.PAIR, ARTIFACTS)
        .reads("artifact-location", Roles.PAIR, "9:1 /artifacts\n")
        .reads("artifact-writable", Roles.PAIR, "");
  }

  static String devices(String uuid) {
    return DEVICES.formatted(uuid);
  }

  static String table(String uuid, String options) {
    return TABLE.formatted(uuid, options);
  }

  static String mount(
      String target, String source, String root, String type, String options, String filesystemOptions, String device) {
    return """
        {"filesystems": [{"target":"%s","source":"%s","fsroot":"%s","fstype":"%s","vfs-options":"%s","fs-options":"%s","maj:min":"%s"}]}
        """.formatted(target, source, root, type, options, filesystemOptions, device);
  }
}
