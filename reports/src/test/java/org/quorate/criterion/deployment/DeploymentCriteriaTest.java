package org.quorate.criterion.deployment;

import static org.quorate.criterion.Expect.notProven;
import static org.quorate.criterion.Expect.proven;
import static org.quorate.criterion.Expect.refuted;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;

class DeploymentCriteriaTest {
  private static final List<String> FILES =
      List.of("jetstream.conf", "docker-compose.yml", "certs/server.crt", "certs/server.key", "certs/ca.crt");
  static final String HASH = "0".repeat(64);
  static final String PRESENT =
      FILES.stream().map(file -> "123 " + file + "\n").collect(Collectors.joining()) + "9 release.sha256\n";
  static final String MANIFEST = FILES.stream().map(file -> "a".repeat(64) + "  " + file + "\n").collect(Collectors.joining());
  static final String CHECKED = FILES.stream().map(file -> file + ": OK\n").collect(Collectors.joining());

  @Test
  void should_prove_rendered_files() {
    DeploymentCriteria.all().forEach(criterion -> proven(criterion, good()));
  }

  @Test
  void should_refute_missing_empty_and_unrendered_files() {
    refuted(DeploymentCriteria.FILES_RENDERED,
        good().reads("rendered-files", "gamma", PRESENT.replace("123 jetstream.conf\n", "")), "gamma: jetstream.conf is missing");
    refuted(DeploymentCriteria.FILES_RENDERED,
        good().reads("rendered-files", "gamma", PRESENT.replace("123 certs/server.key", "0 certs/server.key")), "certs/server.key is empty");
    refuted(DeploymentCriteria.FILES_RENDERED,
        good().reads("template-markers", "gamma", "", 0, "/opt/bsfg/jetstream.conf\n", ""), "template marker");
    refuted(DeploymentCriteria.FILES_RENDERED, good().reads("rendered-files", "gamma", "", 1, "",
        "find: '/opt/bsfg': No such file or directory"), "there is no directory /opt/bsfg");
  }

  @Test
  void should_not_mind_markers_in_files_that_are_not_listed() {
    proven(DeploymentCriteria.FILES_RENDERED, good().reads("template-markers", "gamma", "", 0, "/opt/bsfg/bin/track\n", ""));
  }

  @Test
  void should_not_prove_when_markers_could_not_be_looked_for() {
    notProven(DeploymentCriteria.FILES_RENDERED,
        good().reads("template-markers", "gamma", "", 2, "", "grep: /opt/bsfg/certs/server.key: Permission denied"));
  }

  @Test
  void should_refute_a_link_to_nowhere_that_could_not_be_looked_into() {
    refuted(DeploymentCriteria.FILES_RENDERED,
        good().reads("rendered-files", "gamma", PRESENT.replaceFirst("(?m)^123 certs/server.key\\n", ""))
            .reads("template-markers", "gamma", "", 2, "", "grep: /opt/bsfg/certs/server.key: No such file or directory"),
        "certs/server.key is missing");
  }

  @Test
  void should_refute_files_that_changed_after_the_release() {
    refuted(DeploymentCriteria.CHECKSUMS_MATCH, good().reads("release-check", "beta", "", 1,
        CHECKED.replace("jetstream.conf: OK", "jetstream.conf: FAILED"), "sha256sum: WARNING"), "beta: jetstream.conf: FAILED");
    refuted(DeploymentCriteria.CHECKSUMS_MATCH, good().reads("release-check", "beta", "", 1,
        CHECKED.replace("jetstream.conf: OK", "jetstream.conf: FAILED open or read"), ""), "FAILED open or read");
  }

  @Test
  void should_refute_a_manifest_made_anew() {
    refuted(DeploymentCriteria.CHECKSUMS_MATCH, good().reads("release-manifest-digest", "alpha",
        "b".repeat(64) + "  /opt/bsfg/release.sha256\n"), "on record is " + HASH);
  }

  @Test
  void should_refute_a_missing_manifest_and_one_that_leaves_out_a_file() {
    refuted(DeploymentCriteria.CHECKSUMS_MATCH, good().reads("release-manifest-digest", "alpha", "", 1, "",
        "sha256sum: /opt/bsfg/release.sha256: No such file or directory"), "no release manifest");
    String line = "a".repeat(64) + "  certs/ca.crt\n";
    refuted(DeploymentCriteria.CHECKSUMS_MATCH, good().reads("release-manifest", "alpha", MANIFEST.replace(line, ""))
        .reads("release-check", "alpha", CHECKED.replace("certs/ca.crt: OK\n", "")), "certs/ca.crt is not in the release manifest");
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    for (Criterion criterion : DeploymentCriteria.all()) {
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Set<String> telling = criterion.probes().stream()
          .filter(probe -> !probe.equals("template-markers")).collect(Collectors.toSet());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), telling);
    }
  }

  static Zone good() {
    Zone zone = Zone.example();
    Roles.TRIAD.forEach(role -> zone.reads("template-markers", role, "", 1, "", ""));
    return zone.reads("rendered-files", Roles.TRIAD, PRESENT)
        .reads("release-manifest", Roles.TRIAD, MANIFEST)
        .reads("release-manifest-digest", Roles.TRIAD, HASH + "  /opt/bsfg/release.sha256\n")
        .reads("release-check", Roles.TRIAD, CHECKED);
  }
}
