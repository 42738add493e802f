package org.quorate.criterion.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.controller.ControllerArtifactCriteria.BIND_ADDRESS;
import static org.quorate.criterion.controller.ControllerArtifactCriteria.CERTIFICATES_PLACED;
import static org.quorate.criterion.controller.ControllerArtifactCriteria.IMAGE_APPROVED;
import static org.quorate.criterion.controller.ControllerArtifactCriteria.IMAGE_REFERENCED;
import static org.quorate.criterion.controller.ControllerArtifactCriteria.KEYS_RESTRICTED;
import static org.quorate.criterion.controller.ControllerArtifactCriteria.MANIFEST_PLACED;
import static org.quorate.criterion.controller.ControllerZone.files;
import static org.quorate.criterion.controller.ControllerZone.good;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.criterion.jetstream.ClusterZone;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

class ControllerArtifactCriteriaTest {

  @Test
  void should_prove_what_is_placed_well() {
    for (Criterion criterion : ControllerArtifactCriteria.all()) {
      Finding finding = criterion.judge(onPair());
      assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.PROVEN);
    }
  }

  @Test
  void should_never_prove_without_or_from_garbled_readings() {
    for (Criterion criterion : ControllerArtifactCriteria.all()) {
      Spoilt.neverProvenWithoutItsReadings(criterion, onPair());
      Spoilt.neverProvenFromGarbage(criterion, onPair(), Set.of(
          "manifest", "controller-image", "controller-certificate-chain", "controller-key-public-key", "certificate-files"));
    }
  }

  @Test
  void a_manifest_may_call_the_controller_otherwise_than_its_unit_is_called() {
    for (Criterion criterion : List.of(MANIFEST_PLACED, IMAGE_APPROVED, IMAGE_REFERENCED, BIND_ADDRESS)) {
      judged(criterion, good().reads("manifest", "beta", ClusterZone.manifest().replace("bsfg-controller", "facts")), Verdict.PROVEN);
    }
  }

  @Test
  void should_refute_a_missing_or_invalid_manifest() {
    for (Criterion criterion : List.of(MANIFEST_PLACED, IMAGE_APPROVED, IMAGE_REFERENCED, BIND_ADDRESS)) {
      refuted(criterion, good().reads("manifest", "beta", "", 14, "", "open /opt/bsfg/docker-compose.yml: no such file or directory\n"),
          "beta: open /opt/bsfg/docker-compose.yml: no such file or directory");
      refuted(criterion, good().reads("manifest", "beta", "", 15, "", "yaml: line 1: did not find expected node content\n"), "yaml: line 1");
      refuted(criterion, good().reads("manifest", "beta", ClusterZone.manifest().replace("bsfg-controller", "other").replace("bsfg/controller", "other/other")), "no service bsfg-controller");
      judged(criterion, good().reads("manifest", "beta", "", 1, "", "permission denied while trying to connect"), Verdict.NOT_PROVEN);
    }
  }

  @Test
  void should_refute_a_manifest_without_image() {
    String refusal = "service \"bsfg-controller\" has neither an image nor a build context specified: invalid compose project\n";
    refuted(IMAGE_REFERENCED, good().reads("manifest", "beta", "", 15, "", refusal), "neither an image nor a build context");
    refuted(IMAGE_REFERENCED, manifest("\"image\": \"bsfg/controller:1.0.0\",", "\"build\": {\"context\": \".\"},"), "has no image");
  }

  @Test
  void should_refute_another_image_or_another_content_under_its_name() {
    refuted(IMAGE_APPROVED, manifest("bsfg/controller:1.0.0", "bsfg/controller:latest"), "beta: the manifest refers to \"bsfg/controller:latest\"");
    refuted(IMAGE_APPROVED, good().reads("controller-image", "beta", "sha256:" + "f".repeat(64) + "\n"), "bsfg/controller:1.0.0 is sha256:ffff");
    judged(IMAGE_APPROVED, good().reads("controller-image", "beta", "", 1, "\n", "Error response from daemon: No such image"), Verdict.NOT_PROVEN);
  }

  @Test
  void should_refute_a_bind_address_that_is_not_the_vip() {
    for (String other : List.of("0.0.0.0", "::", "", "10.1.1.12", "10.1.1.100")) {
      refuted(BIND_ADDRESS, manifest("\"10.1.1.10\"", "\"" + other + "\""), "beta: BIND_ADDRESS is \"" + other + "\"");
    }
    refuted(BIND_ADDRESS, manifest("\"BIND_ADDRESS\": \"10.1.1.10\", ", ""), "beta: BIND_ADDRESS is not set");
  }

  @Test
  void should_refute_certificates_of_another_authority_or_with_another_key() {
    refuted(CERTIFICATES_PLACED, good().reads("controller-certificate-chain", "beta", "server.crt", 2, "",
        "CN=plant-a-beta\nerror 20 at 0 depth lookup: unable to get local issuer certificate\n"), "unable to get local issuer");
    refuted(CERTIFICATES_PLACED, good().reads("controller-certificate-chain", "beta", "server.crt", 1, "",
        "Could not open file or uri for loading certs of CA file from /opt/bsfg/certs/ca.crt\n"), "ca.crt");
    refuted(CERTIFICATES_PLACED, good().reads("controller-key-public-key", "beta", "server.crt", 0,
        ControllerZone.PUBLIC_KEY.replace("MFkw", "MFkx"), ""), "beta: the key placed for server.crt belongs to another certificate");
    refuted(CERTIFICATES_PLACED, good().reads("controller-key-public-key", "beta", "server.crt", 1, "",
        "Could not open file or uri for loading key from server.key\n80:No such file or directory\n"), "is not there");
  }

  @Test
  void should_refute_keys_that_others_can_read_wherever_they_are() {
    refuted(KEYS_RESTRICTED, good().reads("certificate-files", "beta", files("644", "root:root")), "server.key has mode 0644");
    refuted(KEYS_RESTRICTED, good().reads("certificate-files", "beta", files("640", "root:root")), "mode 0640");
    refuted(KEYS_RESTRICTED, good().reads("certificate-files", "beta", files("600", "nobody:nogroup")), "owner nobody:nogroup");
    refuted(KEYS_RESTRICTED, good()
        .reads("certificate-files", "beta", files("600", "root:root") + "644 root:root /opt/bsfg/certs/server.pem\n")
        .reads("files-with-private-keys", "beta", "/opt/bsfg/certs/server.key\n/opt/bsfg/certs/server.pem\n"), "server.pem has mode 0644");
    refuted(KEYS_RESTRICTED, good().reads("certificate-files", "beta", "644 root:root /opt/bsfg/certs/ca.crt\n"), "server.key is not there");
    refuted(KEYS_RESTRICTED, good().reads("certificate-files", "beta", files("600", "root:root").replaceFirst("644", "666")), "ca.crt has mode 0666");
  }

  private static Zone manifest(String text, String other) {
    return good().reads("manifest", "beta", ClusterZone.manifest().replace(text, other));
  }

  /** Without what Gamma says, which these criteria do not look at. */
  private static Evidence onPair() {
    return new Evidence(good().evidence().entries().stream()
        .filter(entry -> entry.kind() == EntryKind.INPUT || !entry.subject().equals("gamma")).toList());
  }

  private static void refuted(Criterion criterion, Zone zone, String observed) {
    judged(criterion, zone, Verdict.REFUTED);
    assertThat(criterion.judge(zone.evidence()).observed()).contains(observed);
  }

  private static void judged(Criterion criterion, Zone zone, Verdict verdict) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(verdict);
  }
}
