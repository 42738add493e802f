package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operating system, its packages and versions. */
class SystemReadingsTest {
  @Test
  void a_release_says_what_it_is() {
    assertThat(OsRelease.parse("""
        # comment
        PRETTY_NAME="Debian GNU/Linux 13 (trixie)"

        VERSION_ID='13'
        ID=debian
        HOME_URL=""
        """).orElseThrow()).isEqualTo(new OsRelease("debian", "13", "Debian GNU/Linux 13 (trixie)"))
        .hasToString("debian 13 (Debian GNU/Linux 13 (trixie))");
    assertThat(OsRelease.parse("ID=arch")).contains(new OsRelease("arch", "", "arch"));
    assertThat(OsRelease.parse("NAME=x")).isEmpty();
    assertThat(OsRelease.parse("ID=\"\"")).isEmpty();
    assertThat(OsRelease.parse("ID=debian\nID debian")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      26.1.5+dfsg1                | 26.1.5
      Keepalived v2.3.3 (03/30)   | 2.3.3
      1:2.10-3                    | 2.10
      version 5                   |
      abc1.2                      |
      """)
  void a_version_is_the_first_dotted_number(String text, String version) {
    assertThat(Versions.first(text).orElse(null)).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({"2.3.3, 2.3.3, 0", "2.3, 2.3.0, 0", "2.10, 2.9, 1", "2.3, 2.3.1, -1", "1.9.9, 2, -1", "v2, 2, 0", "'', 0, 0",
      "999999999, 1000000000, -1", "99999999999, 3, 1"})
  void versions_are_compared_number_by_number(String one, String other, int order) {
    assertThat(Versions.compare(one, other)).isEqualTo(order);
    assertThat(Versions.compare(other, one)).isEqualTo(-order);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      install ok installed       | 12.4 | true  | base 12.4 (install ok installed)
      hold ok installed          |      | true  | base without a version (hold ok installed)
      deinstall ok config-files  | 12.4 | false | base 12.4 (deinstall ok config-files)
      install ok half-installed  | 12.4 | false | base 12.4 (install ok half-installed)
      """)
  void a_package_is_installed_or_not(String status, String version, boolean installed, String shown) {
    DebianPackage read = DebianPackage.parse("Package: base\nStatus: " + status + " \n"
        + (version == null ? "" : "Version: " + version + "\n")).orElseThrow();

    assertThat(read.installed()).isEqualTo(installed);
    assertThat(read).hasToString(shown);
  }

  @Test
  void a_package_without_name_or_status_is_none() {
    assertThat(DebianPackage.parse("Status: install ok installed")).isEmpty();
    assertThat(DebianPackage.parse("Package: base")).isEmpty();
  }

  @Test
  void lists_of_packages_are_good_until_a_day() {
    PackageLists lists = PackageLists.parse("""
        /lists/a_InRelease:Suite: stable
        /lists/a_InRelease:Date: Sat, 12 Sep 2026 07:55:41 UTC
        /lists/b_InRelease:Suite: stable-security
        /lists/b_InRelease:Date: Wed, 18 Nov 2026 22:17:43 UTC
        /lists/b_InRelease:Valid-Until: Wed, 25 Nov 2026 22:17:43 UTC
        """).orElseThrow();

    assertThat(lists).hasToString(
        "stable of Sat, 12 Sep 2026 07:55:41 UTC; stable-security of Wed, 18 Nov 2026 22:17:43 UTC");
    assertThat(lists.outdated(Instant.parse("2026-11-25T22:17:43Z"))).isEmpty();
    assertThat(lists.outdated(Instant.parse("2026-11-25T22:17:44Z")))
        .contains("stable-security, valid until Wed, 25 Nov 2026 22:17:43 UTC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a:Suite: stable", "/a:Date: yesterday", "/a:Date: Sat, 12 Sep 2026 07:55:41 UTC\ngrep: x"})
  void lists_without_a_day_are_none(String text) {
    assertThat(PackageLists.parse(text)).isEmpty();
  }

  @Test
  void updates_are_told_by_where_they_come_from() {
    assertThat(PendingUpdates.parse("""
        Inst openssl [3.0] (3.1 Debian-Security:12/stable-security [amd64])
        Inst bash [5.1] (5.2 Debian:12/stable [amd64]) []
        Inst new (1.0 Debian:12/stable [amd64])
        Conf openssl (3.1 Debian-Security:12/stable-security [amd64])
        1 upgraded, 1 newly installed, 1 downgraded, 0 to remove and 0 not upgraded.
        """)).contains(new PendingUpdates(List.of("openssl", "bash", "new"), List.of("openssl")));
    assertThat(PendingUpdates.parse("0 upgraded, 0 newly installed, 0 to remove and 3 not upgraded."))
        .contains(new PendingUpdates(List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Inst bash [5.1] (5.2)", "Inst\n1 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.",
      "Inst bash (5.2)\n2 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.",
      "1 upgraded, 0 newly installed, 0 to remove and 0 not upgraded."})
  void a_simulation_that_does_not_add_up_is_none(String text) {
    assertThat(PendingUpdates.parse(text)).isEmpty();
  }

  @Test
  void checksums_are_by_file() {
    String sum = "a".repeat(64);

    assertThat(Checksums.list(sum + "  ./bin/promote\n" + sum + " *x y\n"))
        .contains(Map.of("bin/promote", sum, "x y", sum));
    assertThat(Checksums.results("./a: OK\nb: FAILED open or read\n")).contains(Map.of("a", "OK", "b", "FAILED open or read"));
    assertThat(Checksums.list("")).isEmpty();
    assertThat(Checksums.list(sum + "  a\nb")).isEmpty();
    assertThat(Checksums.results("a: OK\nsha256sum: WARNING: 1 line is improperly formatted")).isEmpty();
  }

  @Test
  void files_have_a_mode_and_an_owner() {
    FileList files = FileList.read("600 root:root /opt/bsfg/certs/server.key\n4755 root:bsfg /opt/a b\n").orElseThrow();

    assertThat(files.all()).containsExactly(new FileList.File(0600, "root:root", "/opt/bsfg/certs/server.key"),
        new FileList.File(04755, "root:bsfg", "/opt/a b"));
    assertThat(files.at("/opt/a b").orElseThrow()).hasToString("/opt/a b has mode 4755 and owner root:bsfg");
    assertThat(files.at("/opt/a")).isEmpty();
    assertThat(FileList.read("")).isEmpty();
    assertThat(FileList.read("600 root:root /a\nfind: /b: Permission denied")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      *  | true  | true
      +  | false | true
      -  | false | false
      ?  | false | false
      """)
  void a_source_of_time_is_selected_or_used(String state, boolean selected, boolean used) {
    List<ChronySource> sources =
        ChronySource.parse("^," + state + ",10.1.1.30,2,6,377,12,0.1,0.1,0.2\n").orElseThrow();

    assertThat(sources).containsExactly(new ChronySource(state, "10.1.1.30", 255));
    assertThat(sources.get(0)).hasToString("10.1.1.30 (state " + state + ", reach 377)");
    assertThat(sources.get(0).selected()).isEqualTo(selected);
    assertThat(sources.get(0).used()).isEqualTo(used);
  }

  @ParameterizedTest
  @ValueSource(strings = {"506 Cannot talk to daemon", "^,*,a,2,6,378,12,0.1,0.1,0.2", "^,**,a,2,6,377,12,0.1,0.1,0.2",
      "^,*,a,2,6,377,12,0.1,0.1", "^,*,a,2,6,377,12,0.1,0.1,0.2,x"})
  void a_source_of_another_form_spoils_the_list(String line) {
    assertThat(ChronySource.parse("^,*,a,2,6,377,12,0.1,0.1,0.2\n" + line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Normal, 1, true", "Normal, 15, true", "Insert second, 3, true", "Normal, 0, false", "Normal, 16, false",
      "Not synchronised, 3, false"})
  void a_clock_is_synchronised_to_a_source_of_a_stratum(String leap, int stratum, boolean synchronised) {
    ChronyTracking read = tracking("C612A71E,10.1.1.30," + stratum + ",1795260774.7,0.5,-0.25,0.1,0.05,0.03,1.2,0.5,0.125,1.0," + leap);

    assertThat(read).isEqualTo(new ChronyTracking("10.1.1.30", stratum, 0.5, -0.25, 0.375, leap));
    assertThat(read.synchronised()).isEqualTo(synchronised);
    assertThat(read).hasToString(leap + ", stratum " + stratum + ", reference 10.1.1.30, offset 0.500000 s");
  }

  @Test
  void a_clock_without_a_reference_shows_so() {
    assertThat(tracking("00000000,,0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,Not synchronised"))
        .hasToString("Not synchronised, stratum 0, reference none, offset 0.000000 s");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2.5 | 0   | 0   | 0   | 0   | Normal
      2   | NaN | 0   | 0   | 0   | Normal
      2   | 0   | NaN | 0   | 0   | Normal
      2   | 0   | 0   | NaN | 0   | Normal
      2   | 0   | 0   | 0   | Infinity | Normal
      2   | 0   | 0   | 0   | -1  | Normal
      2   | x   | 0   | 0   | 0   | Normal
      2   | 0   | 0   | 0   | 0   | Unsure
      """)
  void what_is_no_measure_of_a_clock_is_none(String stratum, String offset, String last, String delay, String dispersion, String leap) {
    assertThat(ChronyTracking.parse("C612A71E,10.1.1.30,%s,1.0,%s,%s,0.1,0.05,0.03,1.2,%s,%s,1.0,%s"
        .formatted(stratum, offset, last, delay, dispersion, leap))).isEmpty();
  }

  private static ChronyTracking tracking(String text) {
    return ChronyTracking.parse(text + "\n").orElseThrow();
  }
}
