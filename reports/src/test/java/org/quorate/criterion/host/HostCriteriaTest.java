package org.quorate.criterion.host;

import static org.quorate.criterion.Expect.notProven;
import static org.quorate.criterion.Expect.proven;
import static org.quorate.criterion.Expect.refuted;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Answer;

class HostCriteriaTest {
  static final String OS =
      "PRETTY_NAME=\"Debian GNU/Linux 13 (trixie)\"\nNAME=\"Debian GNU/Linux\"\nVERSION_ID=\"%s\"\nID=%s\nHOME_URL=\"https://x/\"\n";
  static final String PACKAGE = "Package: base-files\nStatus: install ok installed\nVersion: %s\nDescription: x\n";
  static final String NOTHING = """
      Reading package lists...
      Building dependency tree...
      Calculating upgrade...
      0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.
      """;
  static final String SECURITY = """
      The following packages will be upgraded:
        libssl3t64
      1 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.
      Inst libssl3t64 [3.5.1-1] (3.5.1-1+deb13u1 Debian-Security:13/stable-security [amd64])
      Conf libssl3t64 (3.5.1-1+deb13u1 Debian-Security:13/stable-security [amd64])
      """;
  static final String LISTS = """
      /var/lib/apt/lists/deb.debian.org_debian_dists_trixie_InRelease:Suite: stable
      /var/lib/apt/lists/deb.debian.org_debian_dists_trixie_InRelease:Date: Sat, 12 Sep 2025 07:55:41 UTC
      /var/lib/apt/lists/security_InRelease:Suite: stable-security
      /var/lib/apt/lists/security_InRelease:Date: Thu, 26 Feb 2026 22:17:43 UTC
      /var/lib/apt/lists/security_InRelease:Valid-Until: %s
      """.replace("Sat, 12", "Fri, 12");
  static final String KERNELS = "vmlinuz-6.12.48+deb13-amd64 1760000000.0000000000\nvmlinuz-6.12.9+deb13-amd64 1750000000.0\n";

  @Test
  void should_prove_a_good_host() {
    for (Criterion criterion : SystemCriteria.all()) {
      proven(criterion, good());
    }
    proven(LoginCriteria.OPERATOR_LOGIN, good());
  }

  @Test
  void should_refute_a_system_outside_the_matrix() {
    refuted(SystemCriteria.OPERATING_SYSTEM_SUPPORTED, good().reads("operating-system", "beta", OS.formatted("12", "debian")), "debian 12");
    refuted(SystemCriteria.OPERATING_SYSTEM_SUPPORTED, good().reads("operating-system", "beta", OS.formatted("13", "ubuntu")), "ubuntu 13");
  }

  @Test
  void should_refute_a_release_file_that_the_base_package_contradicts() {
    refuted(SystemCriteria.OPERATING_SYSTEM_SUPPORTED,
        good().reads("release-package", "gamma", PACKAGE.formatted("12.4+deb12u5")), "base package 12.4+deb12u5");
    refuted(SystemCriteria.OPERATING_SYSTEM_SUPPORTED,
        good().reads("release-package", "gamma", PACKAGE.formatted("130")), "base package 130");
  }

  @Test
  void should_prove_another_system_of_the_matrix_without_the_base_package() {
    proven(SystemCriteria.OPERATING_SYSTEM_SUPPORTED, good()
        .with("policy.operating-systems", List.of(Map.of("id", "debian", "version", "13"), Map.of("id", "rocky", "version", "9.4")))
        .reads("operating-system", "beta", OS.formatted("9.4", "rocky"))
        .reads("release-package", "beta", "", 127, "", "not found"));
  }

  @Test
  void should_refute_pending_updates() {
    refuted(SystemCriteria.UPDATES_APPLIED, good().reads("pending-updates", "alpha", SECURITY),
        "1 updates pending, 1 of them security updates: libssl3t64");
    refuted(SystemCriteria.UPDATES_APPLIED,
        good().reads("pending-updates", "alpha", SECURITY.replace("Debian-Security:13/stable-security", "Debian:13/stable")), "0 of them");
  }

  @Test
  void should_not_prove_updates_from_no_lists_or_outdated_ones() {
    notProven(SystemCriteria.UPDATES_APPLIED, good().reads("package-lists", "alpha", "", 1, "", ""));
    notProven(SystemCriteria.UPDATES_APPLIED,
        good().reads("package-lists", "alpha", LISTS.formatted("Sat, 28 Feb 2026 22:17:43 UTC")));
  }

  @Test
  void should_refute_a_pending_reboot() {
    refuted(SystemCriteria.REBOOT_COMPLETED, good().reads("reboot-marker", "beta", "", 0, "", ""), "marker");
    refuted(SystemCriteria.REBOOT_COMPLETED, good().reads("running-kernel", "beta", "6.12.9+deb13-amd64\n"), "newest installed one is 6.12.48");
    refuted(SystemCriteria.REBOOT_COMPLETED, good().reads("kernel-start", "beta", "btime 1755000000\n"), "installed again");
  }

  @Test
  void should_say_when_there_is_no_kernel_to_compare_with() {
    proven(SystemCriteria.REBOOT_COMPLETED, good()
        .reads("installed-kernels", "beta", "").reads("container", "beta", "docker\n"));
    notProven(SystemCriteria.REBOOT_COMPLETED, good().reads("installed-kernels", "beta", ""));
    notProven(SystemCriteria.REBOOT_COMPLETED, good().reads("running-kernel", "beta", "7.1.0-custom\n"));
  }

  @Test
  void should_refute_a_login_that_fails() {
    refuted(LoginCriteria.OPERATOR_LOGIN, good().unanswered("login", "gamma", Answer.UNREACHABLE), "gamma: no login as quorate");
    notProven(LoginCriteria.OPERATOR_LOGIN, good().unanswered("login", "gamma", Answer.TIMED_OUT));
    notProven(LoginCriteria.OPERATOR_LOGIN, good().reads("login", "gamma", "somebody\n"));
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    Set<String> unused = Set.of("reboot-marker", "container", "boot-moment");
    for (Criterion criterion : SystemCriteria.all()) {
      Set<String> telling = new HashSet<>(criterion.probes());
      telling.removeAll(unused);
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), telling);
    }
    Spoilt.neverProvenFromGarbage(LoginCriteria.OPERATOR_LOGIN, good().evidence(), Set.of("login"));
  }

  static Zone good() {
    Zone zone = Zone.example();
    Roles.TRIAD.forEach(role -> zone.reads("reboot-marker", role, "", 1, "", "").reads("container", role, "", 1, "none\n", ""));
    return zone
        .reads("operating-system", Roles.TRIAD, OS.formatted("13", "debian"))
        .reads("release-package", Roles.TRIAD, PACKAGE.formatted("13.8+deb13u1"))
        .reads("pending-updates", Roles.TRIAD, NOTHING)
        .reads("package-lists", Roles.TRIAD, LISTS.formatted("Thu, 5 Mar 2026 22:17:43 UTC"))
        .reads("running-kernel", Roles.TRIAD, "6.12.48+deb13-amd64\n")
        .reads("installed-kernels", Roles.TRIAD, KERNELS)
        .reads("kernel-start", Roles.TRIAD, "btime 1770000000\n")
        .reads("boot-moment", Roles.TRIAD, "UserspaceTimestamp=Sat 2026-02-21 08:59:07 UTC\n")
        .reads("login", Roles.TRIAD, "quorate\n");
  }
}
