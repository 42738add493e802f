package org.quorate.criterion.deployment;

import static org.quorate.criterion.deployment.DeploymentCriteria.CHECKSUMS_MATCH;
import static org.quorate.criterion.deployment.DeploymentCriteria.FILES_RENDERED;
import static org.quorate.criterion.deployment.DeploymentCriteriaTest.CHECKED;
import static org.quorate.criterion.deployment.DeploymentCriteriaTest.HASH;
import static org.quorate.criterion.deployment.DeploymentCriteriaTest.MANIFEST;
import static org.quorate.criterion.deployment.DeploymentCriteriaTest.PRESENT;
import static org.quorate.criterion.deployment.DeploymentCriteriaTest.good;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

/** Commands that failed with a good output or said nothing, lists that contradict, folders written otherwise. */
class DeploymentEdgesTest {
  private static final String GONE = "sha256sum: /opt/bsfg/release.sha256: No such file or directory";
  private static final String DIGEST = HASH + "  /opt/bsfg/release.sha256\n";

  @ParameterizedTest
  @MethodSource({"listings", "markers", "manifests", "checks"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> listings() {
    String gone = "find: '/opt/bsfg': No such file or directory";
    return List.of(
        new Judged(FILES_RENDERED, good(), Verdict.PROVEN, "beta: 5 files present and rendered"),
        new Judged(FILES_RENDERED, good().with("policy.rendered.files.beta", List.of()), Verdict.NOT_PROVEN,
            "beta: the environment file lists no rendered file for it"),
        files(1, PRESENT, "", Verdict.NOT_PROVEN, "beta: \"rendered-files\" ended with status 1"),
        files(1, "", "find: Permission denied", Verdict.NOT_PROVEN, "beta: \"rendered-files\" ended with status 1"),
        files(1, PRESENT, gone, Verdict.NOT_PROVEN, "beta: \"rendered-files\" ended with status 1"),
        files(2, "", gone, Verdict.NOT_PROVEN, "beta: \"rendered-files\" ended with status 2"),
        files(0, "", "", Verdict.NOT_PROVEN, "beta: \"rendered-files\" ended with status 0"),
        files(0, PRESENT + "garbage\n", "", Verdict.NOT_PROVEN, "beta: \"rendered-files\" ended with status 0"),
        files(1, "", gone, Verdict.REFUTED, "beta: there is no directory /opt/bsfg"));
  }

  static List<Judged> markers() {
    return List.of(
        marked(0, "/opt/bsfg/jetstream.conf\n", Verdict.REFUTED,
            "beta: jetstream.conf still has a template marker in it"),
        marked(0, "jetstream.conf\n", Verdict.NOT_PROVEN, "beta: \"template-markers\" ended with status 0"),
        marked(0, "", Verdict.NOT_PROVEN, "beta: \"template-markers\" ended with status 0"),
        marked(1, "/opt/bsfg/jetstream.conf\n", Verdict.NOT_PROVEN, "beta: \"template-markers\" ended with status 1"),
        marked(2, "/opt/bsfg/jetstream.conf\n", Verdict.REFUTED,
            "beta: jetstream.conf still has a template marker in it"),
        marked(2, "/opt/bsfg/bin/track\n", Verdict.NOT_PROVEN, "beta: \"template-markers\" ended with status 2"),
        new Judged(FILES_RENDERED, good().with("paths.deployment", "/opt/bsfg/")
            .reads("template-markers", "beta", "/opt/bsfg/certs/ca.crt\n"), Verdict.REFUTED,
                "beta: certs/ca.crt still has"));
  }

  static List<Judged> manifests() {
    return List.of(
        new Judged(CHECKSUMS_MATCH, good(), Verdict.PROVEN, "beta: 5 files agree with the release manifest on record"),
        beta("release-manifest-digest", 1, "", GONE, Verdict.REFUTED, "beta: there is no release manifest"),
        beta("release-manifest-digest", 2, "", GONE, Verdict.NOT_PROVEN,
            "\"release-manifest-digest\" ended with status 2"),
        beta("release-manifest-digest", 1, "", "sha256sum: input error", Verdict.NOT_PROVEN, "ended with status 1"),
        beta("release-manifest-digest", 1, DIGEST, "", Verdict.NOT_PROVEN, "ended with status 1"),
        beta("release-manifest-digest", 0, DIGEST + "a".repeat(64) + "  /opt/bsfg/other\n", "", Verdict.NOT_PROVEN,
            "\"release-manifest-digest\" ended with status 0"),
        beta("release-manifest", 1, MANIFEST, "", Verdict.NOT_PROVEN, "beta: \"release-manifest\" ended with status 1"),
        beta("release-manifest", 0, "garbage", "", Verdict.NOT_PROVEN,
            "beta: \"release-manifest\" ended with status 0"));
  }

  static List<Judged> checks() {
    String whole = MANIFEST.replace("  ", "  /opt/bsfg/");
    Zone byWholePath = good().reads("release-manifest", "beta", whole)
        .reads("release-check", "beta", CHECKED.replaceAll("(?m)^", "/opt/bsfg/").replaceFirst("/opt/bsfg/$", ""));
    return List.of(
        beta("release-check", 1, CHECKED, "", Verdict.NOT_PROVEN, "beta: \"release-check\" ended with status 1"),
        beta("release-check", 0, CHECKED.replace("certs/ca.crt: OK\n", ""), "", Verdict.NOT_PROVEN,
            "beta: \"release-check\" ended with status 0"),
        beta("release-check", 0, "garbage", "", Verdict.NOT_PROVEN, "beta: \"release-check\" ended with status 0"),
        beta("release-check", 1, CHECKED.replace("ca.crt: OK", "ca.crt: FAILED"), "", Verdict.REFUTED,
            "beta: certs/ca.crt: FAILED"),
        new Judged(CHECKSUMS_MATCH, byWholePath, Verdict.PROVEN, "beta: 5 files agree"));
  }

  private static Judged files(int exit, String out, String err, Verdict verdict, String observed) {
    return beta(FILES_RENDERED, "rendered-files", exit, out, err, verdict, observed);
  }

  private static Judged marked(int exit, String out, Verdict verdict, String observed) {
    return beta(FILES_RENDERED, "template-markers", exit, out, "", verdict, observed);
  }

  private static Judged beta(String probe, int exit, String out, String err, Verdict verdict, String observed) {
    return beta(CHECKSUMS_MATCH, probe, exit, out, err, verdict, observed);
  }

  private static Judged beta(
      Criterion criterion, String probe, int exit, String out, String err, Verdict verdict, String observed) {
    return new Judged(criterion, good().reads(probe, "beta", "", exit, out, err), verdict, observed);
  }
}
