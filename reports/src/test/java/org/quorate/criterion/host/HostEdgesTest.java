package org.quorate.criterion.host;

import static org.quorate.criterion.host.HostCriteriaTest.KERNELS;
import static org.quorate.criterion.host.HostCriteriaTest.NOTHING;
import static org.quorate.criterion.host.HostCriteriaTest.OS;
import static org.quorate.criterion.host.HostCriteriaTest.PACKAGE;
import static org.quorate.criterion.host.HostCriteriaTest.good;
import static org.quorate.criterion.host.LoginCriteria.OPERATOR_LOGIN;
import static org.quorate.criterion.host.SystemCriteria.OPERATING_SYSTEM_SUPPORTED;
import static org.quorate.criterion.host.SystemCriteria.REBOOT_COMPLETED;
import static org.quorate.criterion.host.SystemCriteria.UPDATES_APPLIED;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

/** Kernels beside each other, commands that failed with a good output, logins that nobody tried. */
class HostEdgesTest {
  private static final String NEWEST = "6.12.48+deb13-amd64";

  @ParameterizedTest
  @MethodSource({"kernels", "reboots", "systems", "updates", "logins"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> kernels() {
    String realTime = "vmlinuz-6.12.48+deb13-rt-amd64 1760000000.0\n";
    return List.of(
        installed(KERNELS, Verdict.PROVEN,
            "beta: no marker asks for a reboot; kernel " + NEWEST + " runs and is the newest"),
        installed(realTime + KERNELS, Verdict.PROVEN, "beta: no marker asks for a reboot; kernel " + NEWEST + " runs"),
        installed(KERNELS + realTime, Verdict.PROVEN, "beta: no marker asks for a reboot; kernel " + NEWEST + " runs"),
        installed(realTime, Verdict.NOT_PROVEN,
            "beta: kernel " + NEWEST + " runs, which is not among the installed ones"),
        installed("vmlinuz-6.12.9+deb13-amd64 1.0\n", Verdict.NOT_PROVEN, "which is not among the installed ones"),
        installed(KERNELS + "vmlinuz-6.13.1+deb14-amd64 1750000000.0\n", Verdict.REFUTED,
            "beta: kernel " + NEWEST + " runs, the newest installed one is 6.13.1+deb14-amd64"),
        installed(KERNELS.replace("1760000000.", "1770000000."), Verdict.PROVEN, "runs and is the newest"),
        installed(KERNELS.replace("1760000000.", "1770000001."), Verdict.REFUTED,
            "beta: kernel " + NEWEST + " was installed again after it was started"),
        installed(KERNELS + "garbage\n", Verdict.NOT_PROVEN, "beta: \"installed-kernels\" ended with status 0"),
        beta(REBOOT_COMPLETED, "installed-kernels", 1, KERNELS, Verdict.NOT_PROVEN,
            "beta: \"installed-kernels\" ended with"));
  }

  static List<Judged> reboots() {
    return List.of(
        beta(REBOOT_COMPLETED, "reboot-marker", 2, "", Verdict.NOT_PROVEN,
            "beta: \"reboot-marker\" ended with status 2"),
        beta(REBOOT_COMPLETED, "reboot-marker", 1, "x", Verdict.NOT_PROVEN,
            "beta: \"reboot-marker\" ended with status 1"),
        beta(REBOOT_COMPLETED, "running-kernel", 1, NEWEST, Verdict.NOT_PROVEN,
            "beta: \"running-kernel\" ended with status 1"),
        beta(REBOOT_COMPLETED, "running-kernel", 0, "Linux", Verdict.NOT_PROVEN,
            "beta: \"running-kernel\" ended with status 0"),
        beta(REBOOT_COMPLETED, "kernel-start", 1, "btime 1770000000\n", Verdict.NOT_PROVEN,
            "beta: \"kernel-start\" ended with"),
        beta(REBOOT_COMPLETED, "kernel-start", 0, "garbage", Verdict.NOT_PROVEN,
            "beta: \"kernel-start\" ended with status 0"),
        container(0, "docker\n", Verdict.PROVEN,
            "beta: no marker asks for a reboot; a container (docker) has no kernel of"),
        container(0, "???\n", Verdict.NOT_PROVEN, "but no installed kernel was found to compare with"),
        container(1, "none\n", Verdict.NOT_PROVEN,
            "beta: no marker asks for a reboot, but no installed kernel was found"));
  }

  static List<Judged> systems() {
    String supported = OS.formatted("13", "debian");
    return List.of(
        beta(OPERATING_SYSTEM_SUPPORTED, "operating-system", 1, supported, Verdict.NOT_PROVEN,
            "beta: \"operating-system\" ended with status 1"),
        beta(OPERATING_SYSTEM_SUPPORTED, "operating-system", 0, OS.formatted("12", "debian"), Verdict.REFUTED,
            "beta: "),
        beta(OPERATING_SYSTEM_SUPPORTED, "release-package", 1, PACKAGE.formatted("13.8"), Verdict.NOT_PROVEN,
            "beta: \"release-package\" ended with status 1"),
        beta(OPERATING_SYSTEM_SUPPORTED, "release-package", 0, PACKAGE.formatted("13"), Verdict.PROVEN,
            "base package 13"),
        beta(OPERATING_SYSTEM_SUPPORTED, "release-package", 0, PACKAGE.formatted("13~rc1"), Verdict.PROVEN,
            "package 13~rc1"),
        beta(OPERATING_SYSTEM_SUPPORTED, "release-package", 0, PACKAGE.formatted("113.8"), Verdict.REFUTED,
            "package 113.8"));
  }

  static List<Judged> updates() {
    return List.of(
        beta(UPDATES_APPLIED, "pending-updates", 1, NOTHING, Verdict.NOT_PROVEN,
            "beta: \"pending-updates\" ended with status 1"),
        beta(UPDATES_APPLIED, "package-lists", 2, "/x:Date: Thu, 26 Feb 2026 22:17:43 UTC\n", Verdict.NOT_PROVEN,
            "beta: no update is known, but there is no list of packages to know one from"),
        beta(UPDATES_APPLIED, "package-lists", 0,
            "/x:Date: Thu, 26 Feb 2026 22:17:43 UTC\n/x:Suite: stable\n/x:Valid-Until: Sat, 28 Feb 2026 22:17:43 UTC\n",
            Verdict.NOT_PROVEN,
                "beta: no update is known from outdated package lists (stable, valid until Sat, 28 Feb"));
  }

  static List<Judged> logins() {
    Zone untried = Zone.example().reads("login", "alpha", "quorate\n").reads("login", "beta", "quorate\n");
    return List.of(
        new Judged(OPERATOR_LOGIN, good(), Verdict.PROVEN, "beta: logged in as quorate"),
        new Judged(OPERATOR_LOGIN, untried, Verdict.NOT_PROVEN, "gamma: no login was tried"),
        beta(OPERATOR_LOGIN, "login", 1, "quorate\n", Verdict.NOT_PROVEN, "it answered \"quorate\" (status 1)"));
  }

  private static Judged installed(String kernels, Verdict verdict, String observed) {
    return beta(REBOOT_COMPLETED, "installed-kernels", 0, kernels, verdict, observed);
  }

  private static Judged container(int exit, String out, Verdict verdict, String observed) {
    return new Judged(REBOOT_COMPLETED, good().reads("installed-kernels", "beta", "")
        .reads("container", "beta", "", exit, out, ""), verdict, observed);
  }

  private static Judged beta(Criterion criterion, String probe, int exit, String out, Verdict verdict,
      String observed) {
    return new Judged(criterion, good().reads(probe, "beta", "", exit, out, ""), verdict, observed);
  }
}
