package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MdStatTest {
  private static final String HEAD = "Personalities : [raid1] [raid6] [raid5] [raid4]\n";
  private static final String END = "\nunused devices: <none>\n";

  @Test
  void a_whole_mirror_is_active_and_says_so() {
    MdArray array = only("""
        md0 : active raid1 nvme1n1p1[1] nvme0n1p1[0]
              976630464 blocks super 1.2 [2/2] [UU]
              bitmap: 0/8 pages [0KB], 65536KB chunk
        """);

    assertThat(array).isEqualTo(new MdArray("md0", "active", "raid1", 2, 2, "UU", List.of(), ""));
    assertThat(array).matches(MdArray::active).matches(MdArray::saysMembers)
        .matches(each -> !each.degraded()).matches(each -> !each.rebuilding());
    assertThat(array).hasToString("md0 active [2/2] [UU]");
  }

  @Test
  void a_mirror_that_rebuilds_after_a_failure_shows_all_of_it() {
    MdArray array = only("""
        md127 : active (auto-read-only) raid1 sdc1[2] sdb1[1] sda1[0](F)
              976630464 blocks super 1.2 [2/1] [_U]
              [==>..................]  recovery = 12.6% (123456/976630464) finish=76.1min speed=200K/sec
        """);

    assertThat(array).isEqualTo(
        new MdArray("md127", "active", "raid1", 2, 1, "_U", List.of("sda1"), "recovery = 12.6%"));
    assertThat(array).matches(MdArray::degraded).matches(MdArray::rebuilding);
    assertThat(array).hasToString("md127 active [2/1] [_U] failed sda1 recovery = 12.6%");
  }

  @Test
  void an_inactive_array_says_nothing_of_members() {
    MdArray array = only("""
        md0 : inactive sda1[0](S)
              976630464 blocks super 1.2
        """);

    assertThat(array).isEqualTo(new MdArray("md0", "inactive", "", -1, -1, "", List.of(), ""));
    assertThat(array).matches(each -> !each.active()).matches(each -> !each.saysMembers());
    assertThat(array).hasToString("md0 inactive");
  }

  @Test
  void every_array_has_its_own_lines() {
    assertThat(MdStat.parse(HEAD + """
        md1 : active raid5 sdd1[3] sdc1[2](W)(F) sdb1[1](F)
              blocks super 1.2 level 5, 512k chunk, algorithm 2 [3/1] [U__]
              resync=DELAYED
        md0 : active raid1 sda2[0]
              blocks [2/2] [UU]""" + END).orElseThrow()).containsExactly(
        new MdArray("md1", "active", "raid5", 3, 1, "U__", List.of("sdc1", "sdb1"), "resync = DELAYED"),
        new MdArray("md0", "active", "raid1", 2, 2, "UU", List.of(), ""));
  }

  @Test
  void a_kernel_without_arrays_has_none() {
    assertThat(MdStat.parse(HEAD + END)).contains(List.of());
    assertThat(MdStat.parse("Personalities :\nunused devices: <none>")).contains(List.of());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2 | 2 | UU |     | false
      2 | 1 | UU |     | true
      2 | 2 | U_ |     | true
      2 | 2 | UU | sda | true
      2 | 3 | UU |     | false
      """)
  void a_missing_or_failed_member_degrades(int wanted, int working, String map, String failed, boolean degraded) {
    List<String> members = failed == null ? List.of() : List.of(failed);

    assertThat(new MdArray("md0", "active", "raid1", wanted, working, map, members, "").degraded()).isEqualTo(degraded);
  }

  @ParameterizedTest
  @CsvSource({"2, 0, __, true", "1, 1, U, true", "0, 0, '', false", "2, -1, UU, false", "2, 2, U, false"})
  void members_are_said_when_number_and_map_agree(int wanted, int working, String map, boolean says) {
    assertThat(new MdArray("md0", "active", "raid1", wanted, working, map, List.of(), "").saysMembers()).isEqualTo(says);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "unused devices: <none>", "Personalities : [raid1]", "md0 : active raid1\nunused devices: <none>",
      "Personalities : [raid1]\nmd0 : active raid1 sda[0]", "Personalities : [raid1]\n  blocks\nunused devices: <none>",
      "Personalities : [raid1]\nmd0 : active raid1 sda[0]\nmd1 : strange\nunused devices: <none>"})
  void half_of_it_is_none(String text) {
    assertThat(MdStat.parse(text)).isEmpty();
  }

  private static MdArray only(String lines) {
    List<MdArray> arrays = MdStat.parse(HEAD + lines + END).orElseThrow();
    assertThat(arrays).hasSize(1);
    return arrays.get(0);
  }
}
