package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings about disks: lsblk, smartctl, sysfs, superblocks. */
class DevicesTest {
  private static final String HEAD = """
      tune2fs 1.47.0 (5-Feb-2023)
      Filesystem volume name:   <none>
      Filesystem UUID:          1111-a
      Filesystem state:         %s
      %sJournal backup:           inode blocks
      """;

  @Test
  void lsblk_lists_nested_devices_too() {
    List<BlockDevice> devices = BlockDevices.parse("""
        {"blockdevices": [
          {"name": "nvme0n1", "type": "disk", "tran": "nvme", "serial": " S1 ", "children": [
            {"name": "nvme0n1p1", "type": "part", "tran": null, "serial": null, "children": [
              {"name": "md0", "type": "raid1"}]}]},
          {"name": "sda", "type": "disk", "tran": "sata", "serial": 7}]}""").orElseThrow();

    assertThat(devices).containsExactly(new BlockDevice("nvme0n1", "disk", "nvme", "S1"),
        new BlockDevice("nvme0n1p1", "part", "", ""), new BlockDevice("md0", "raid1", "", ""),
        new BlockDevice("sda", "disk", "sata", ""));
    assertThat(devices).extracting(Object::toString).startsWith("nvme0n1 (nvme, serial S1)",
        "nvme0n1p1 (no transport, serial unknown)");
    assertThat(devices).filteredOn(BlockDevice::disk).extracting(BlockDevice::name).containsExactly("nvme0n1", "sda");
    assertThat(BlockDevices.parse("{\"blockdevices\": {}}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"nvme, S1, true", "sata, S1, false", "nvme, S2, false", "nvme, '', false"})
  void a_device_is_known_by_serial_number_and_transport(String transport, String serial, boolean same) {
    assertThat(new BlockDevice("nvme0n1", "disk", "nvme", "S1").is(transport, serial)).isEqualTo(same);
    assertThat(new BlockDevice("nvme0n1", "disk", "nvme", "").is("nvme", "")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0  | 0    | true  | assessment passed, serial S1
      0  | 0    | false | assessment FAILED, serial S1
      8  | 8    | true  | assessment FAILED, serial S1
      64 | 64   | true  | assessment passed, serial S1
      0  | 64   | true  |
      64 | 0    | true  |
      1  | 1    | true  |
      2  | 2    | true  |
      3  | 3    | true  |
      0  | "0"  | true  |
      -1 | null | true  |
      0  | null | true  |
      0  | 0    | null  |
      """)
  void smartctl_is_believed_when_it_read_the_device(int exit, String written, String passed, String shown) {
    String text = """
        {"smartctl": {"exit_status": %s}, "serial_number": "S1 ", "smart_status": {"passed": %s}}""".formatted(written, passed);

    assertThat(SmartHealth.parse(exit, text).map(SmartHealth::toString).orElse(null)).isEqualTo(shown);
  }

  @Test
  void a_device_without_a_serial_number_shows_so() {
    assertThat(new SmartHealth("", true)).hasToString("assessment passed, serial unknown");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      clean                 | ''                         | 0  | true
      clean                 | 'FS Error count:  0'       | 0  | true
      clean                 | 'FS Error count:  3'       | 3  | false
      clean                 | 'FS Error count:  many'    | -1 | false
      clean with errors     | ''                         | 0  | false
      not clean             | ''                         | 0  | false
      """)
  void a_filesystem_is_sound_when_its_head_says_nothing_else(String state, String count, long errors, boolean sound) {
    Superblock head = Superblock.parse(HEAD.formatted(state, count.isEmpty() ? "" : count + "\n")).orElseThrow();

    assertThat(head).isEqualTo(new Superblock("1111-a", state, errors));
    assertThat(head.sound()).isEqualTo(sound);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Filesystem UUID", "Filesystem state", "Journal backup"})
  void half_a_head_is_none(String label) {
    assertThat(Superblock.parse(HEAD.formatted("clean", "").replaceAll("(?m)^" + label + ".*$", ""))).isEmpty();
  }

  @Test
  void the_kernel_counts_errors_by_device() {
    FilesystemErrors errors = FilesystemErrors.parse("""
        /sys/fs/ext4/sdb1/errors_count:0
        /sys/fs/ext4/md0/errors_count:12
        """).orElseThrow();

    assertThat(errors.count("sdb1")).hasValue(0);
    assertThat(errors.count("md0")).hasValue(12);
    assertThat(errors.count("sda")).isEqualTo(OptionalLong.empty());
    assertThat(FilesystemErrors.parse("")).isEmpty();
    assertThat(FilesystemErrors.parse("/sys/fs/ext4/sdb1/errors_count:0\n/sys/fs/ext4/md0/errors_count:x")).isEmpty();
  }

  @Test
  void the_kernel_names_devices_by_number() {
    DeviceNumbers numbers = DeviceNumbers.parse("""
        7:0 ../../devices/virtual/block/loop0
        8:17 ../../devices/pci0000:00/block/sdb/sdb1
        """).orElseThrow();

    assertThat(numbers.name("8:17")).contains("sdb1");
    assertThat(numbers.name("7:0")).contains("loop0");
    assertThat(numbers.name("8:1")).isEmpty();
    assertThat(DeviceNumbers.parse("")).isEmpty();
    assertThat(DeviceNumbers.parse("7:0 ../loop0\nls: cannot open directory")).isEmpty();
  }

  @Test
  void a_directory_lies_on_a_device_under_a_mount() {
    assertThat(Location.parse("8:17 /data/jet stream\n")).contains(new Location("8:17", "/data/jet stream"));
    assertThat(Location.parse("8:17 data")).isEmpty();
    assertThat(Location.parse("stat: cannot statx")).isEmpty();
  }
}
