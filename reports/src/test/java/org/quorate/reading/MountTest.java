package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MountTest {
  private static final String FINDMNT = """
      {"filesystems": [{"target": "/data/jetstream", "source": "%s", "fsroot": "%s", "fstype": "ext4",
        "vfs-options": "%s", "fs-options": "%s", "maj:min": "%s"}]}""";

  @Test
  void a_mount_says_where_it_is_and_of_what() {
    Mount mount = mount("/dev/sdb1", "/", "rw,noatime", "rw,errors=remount-ro", " 8:17 ");

    assertThat(mount).isEqualTo(new Mount("/data/jetstream", "/dev/sdb1", "/", "ext4", List.of("rw", "noatime"),
        List.of("rw", "errors=remount-ro"), "8:17"));
    assertThat(mount).hasToString("/dev/sdb1 (ext4, device 8:17) at /data/jetstream");
    assertThat(mount("/dev/sdb1[/js]", "/js", "rw", "rw", "8:17"))
        .hasToString("/dev/sdb1[/js] (ext4, device 8:17, folder /js) at /data/jetstream");
    assertThat(mount.hasOption("noatime")).isTrue();
    assertThat(mount.hasOption("errors=remount-ro")).isTrue();
    assertThat(mount.hasOption("nodev")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      rw          | rw                | false
      ro,noatime  | rw                | true
      rw          | ro                | true
      rw          | rw,emergency_ro   | true
      rw          | rw,shutdown       | true
      rw,errors=remount-ro | rw       | false
      """)
  void it_may_be_read_only_by_itself_or_with_its_filesystem(String mine, String its, boolean readOnly) {
    assertThat(mount("/dev/sdb1", "/", mine, its, "8:17").readOnly()).isEqualTo(readOnly);
  }

  @ParameterizedTest
  @CsvSource({"/dev/sdb1, /, 8:17, true", "tmpfs, /, 0:45, false", "/dev/sdb1, /js, 8:17, false",
      "/dev/root, /, 0:45, false", "overlay, /, 8:17, false"})
  void it_is_a_whole_device_or_something_else(String source, String root, String device, boolean whole) {
    assertThat(mount(source, root, "rw", "rw", device).wholeDevice()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"filesystems\": []}", "{\"filesystems\": {}}", "{\"filesystems\": [{\"target\": \"/\"}]}",
      "{\"filesystems\": [{\"maj:min\": \"8:1\"}]}",
      "{\"filesystems\": [{\"target\": \"/\", \"maj:min\": \"8:1\"}, {\"target\": \"/x\"}]}"})
  void what_does_not_identify_a_mount_is_none(String text) {
    assertThat(Mount.parse(text)).isEmpty();
  }

  private static final DeviceFilesystems KNOWN = DeviceFilesystems.parse("""
      DEVNAME=/dev/sdb1
      UUID=1111-a
      LABEL=artifacts
      TYPE=ext4
      PARTUUID=5555-01
      PARTLABEL=store

      DEVNAME=/dev/sdc1
      UUID=2222-b
      LABEL=my\\ label
      """).orElseThrow();

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', textBlock = """
      UUID=1111-a, /dev/sdb1
      UUID="1111-a", /dev/sdb1
      LABEL=my label, /dev/sdc1
      PARTUUID=5555-01, /dev/sdb1
      PARTLABEL=store, /dev/sdb1
      /dev/disk/by-uuid/2222-b, /dev/sdc1
      /dev/disk/by-label/artifacts, /dev/sdb1
      /dev/disk/by-partuuid/5555-01, /dev/sdb1
      /dev/disk/by-partlabel/store, /dev/sdb1
      /dev/disk/by-id/wwn-0x5, /dev/disk/by-id/wwn-0x5
      /dev/sdd1, /dev/sdd1
      """)
  void a_line_of_fstab_names_a_device(String source, String device) {
    assertThat(fstab(source, "defaults").devices(KNOWN)).containsExactly(device);
  }

  @Test
  void a_line_of_fstab_that_names_what_is_not_there_names_nothing() {
    assertThat(fstab("UUID=3333-c", "defaults").devices(KNOWN)).isEmpty();
    assertThat(fstab("LABEL=1111-a", "defaults").devices(KNOWN)).isEmpty();
    assertThat(fstab("/dev/disk/by-uuid/3333-c", "defaults").devices(KNOWN)).isEmpty();
  }

  @Test
  void a_line_of_fstab_is_mounted_at_boot_unless_it_says_otherwise() {
    assertThat(fstab("/dev/sdb1", "defaults,nofail").automatic()).isTrue();
    assertThat(fstab("/dev/sdb1", "defaults,noauto").automatic()).isFalse();
    assertThat(fstab("/dev/sdb1", "defaults,nofail")).isEqualTo(
        new PersistentMount("/data/jetstream", "/dev/sdb1", "ext4", List.of("defaults", "nofail")));
    assertThat(fstab("/dev/sdb1", "defaults,nofail")).hasToString("/dev/sdb1 at /data/jetstream (defaults,nofail)");
    assertThat(PersistentMount.parse("{\"filesystems\": []}")).contains(List.of());
    assertThat(PersistentMount.parse("{\"filesystems\": {}}")).isEmpty();
  }

  @Test
  void blkid_tells_devices_by_what_is_on_them() {
    assertThat(KNOWN.withUuid("2222-b")).containsExactly("/dev/sdc1");
    assertThat(KNOWN.with("LABEL", "artifacts")).containsExactly("/dev/sdb1");
    assertThat(KNOWN.uuid("/dev/sdb1")).contains("1111-a");
    assertThat(KNOWN.type("/dev/sdb1")).contains("ext4");
    assertThat(KNOWN.type("/dev/sdc1")).isEmpty();
    assertThat(KNOWN.uuid("/dev/sdd1")).isEmpty();
    assertThat(KNOWN.lists("/dev/sdc1")).isTrue();
    assertThat(KNOWN.lists("/dev/sdd1")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "UUID=1", "DEVNAME=/dev/sdb1\n\nUUID=1", "DEVNAME=/dev/sdb1\n=x", "DEVNAME=/dev/sdb1\nblkid"})
  void blocks_of_another_form_are_no_devices(String text) {
    assertThat(DeviceFilesystems.parse(text)).isEmpty();
  }

  private static Mount mount(String source, String root, String mine, String its, String device) {
    return Mount.parse(FINDMNT.formatted(source, root, mine, its, device)).orElseThrow().get(0);
  }

  private static PersistentMount fstab(String source, String options) {
    return PersistentMount.parse("""
        {"filesystems": [{"target": "/data/jetstream", "source": "%s", "fstype": "ext4", "options": "%s"}]}"""
        .formatted(source.replace("\"", "\\\""), options)).orElseThrow().get(0);
  }
}
