package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountUnitFilesTest {
  private static final MountUnitFiles FILES = MountUnitFiles.read(2, """
      /etc/systemd/system/data-jetstream.mount:What=/dev/disk/by-uuid/1111
      /etc/systemd/system/data-jetstream.mount.d/disk.conf: What = /dev/sdb1\s
      /usr/lib/systemd/system/data-jetstream.mount:What=/dev/sdb1
      /etc/systemd/system/other-data-jetstream.mount:What=/dev/sdc1
      /usr/lib/systemd/system/tmp.mount:What=tmpfs
      """, "grep: /usr/local/lib/systemd/system: No such file or directory\n").orElseThrow();

  @Test
  void a_unit_has_what_its_files_and_those_that_amend_them_say() {
    assertThat(FILES.sources("data-jetstream.mount")).containsExactly("/dev/disk/by-uuid/1111", "/dev/sdb1");
    assertThat(FILES.sources("tmp.mount")).containsExactly("tmpfs");
    assertThat(FILES.sources("jetstream.mount")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage\n", "What=/dev/sdb1\n", "/x.mount:What=/dev/sdb1\n/x.mount:Where=/x\n"})
  void other_lines_are_no_such_files(String text) {
    assertThat(MountUnitFiles.read(0, text, "")).isEmpty();
  }

  @Test
  void nothing_found_is_nothing_said_and_no_grep_is_no_answer() {
    assertThat(MountUnitFiles.read(1, "", "").orElseThrow().sources("tmp.mount")).isEmpty();
    assertThat(MountUnitFiles.read(127, "", "grep: not found")).isEmpty();
  }
}
