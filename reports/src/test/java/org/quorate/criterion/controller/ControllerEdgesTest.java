package org.quorate.criterion.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.controller.ControllerActivityCriteria.ACTIVE_ON_HOLDER;
import static org.quorate.criterion.controller.ControllerActivityCriteria.BOUND_TO_VIP;
import static org.quorate.criterion.controller.ControllerActivityCriteria.INACTIVE_ON_NON_HOLDER;
import static org.quorate.criterion.controller.ControllerActivityCriteria.NOT_TWICE;
import static org.quorate.criterion.controller.ControllerArtifactCriteria.CERTIFICATES_PLACED;
import static org.quorate.criterion.controller.ControllerArtifactCriteria.IMAGE_APPROVED;
import static org.quorate.criterion.controller.ControllerArtifactCriteria.KEYS_RESTRICTED;
import static org.quorate.criterion.controller.ControllerArtifactCriteria.MANIFEST_PLACED;
import static org.quorate.criterion.controller.ControllerZone.good;
import static org.quorate.criterion.controller.HealthCriteria.HEALTH_VIA_VIP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.criterion.jetstream.ClusterZone;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** Programs that fail otherwise than the judge can understand, and what the findings rest on. */
class ControllerEdgesTest {
  private static final String CHAIN = "controller-certificate-chain";
  private static final String KEY = "controller-key-public-key";

  @ParameterizedTest
  @MethodSource({"certificates", "manifests", "states"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> certificates() {
    return List.of(
        new Judged(CERTIFICATES_PLACED, good(), Verdict.PROVEN, "beta: server.crt was issued by the authority"),
        new Judged(CERTIFICATES_PLACED, item(CHAIN, 123, "", "error 20 at 0 depth lookup"), Verdict.REFUTED,
            "beta: server.crt: error 20 at 0 depth lookup"),
        new Judged(CERTIFICATES_PLACED, item(CHAIN, 124, "", "error of the shell"), Verdict.NOT_PROVEN,
            "ended with status 124"),
        new Judged(CERTIFICATES_PLACED, item(CHAIN, 0, "", "error that did no harm"), Verdict.NOT_PROVEN,
            "ended with status 0"),
        new Judged(CERTIFICATES_PLACED, item(CHAIN, 2, "", "said before\nand after"), Verdict.REFUTED, "said before"),
        new Judged(CERTIFICATES_PLACED, item(CHAIN, 0, "/opt/bsfg/certs/other.crt: OK\n", ""), Verdict.NOT_PROVEN,
            "other.crt"),
        new Judged(CERTIFICATES_PLACED, item(KEY, 123, "", "No such file or directory"), Verdict.REFUTED,
            "beta: server.crt or its key is not there"),
        new Judged(CERTIFICATES_PLACED, item(KEY, 127, "", "openssl: No such file or directory"), Verdict.NOT_PROVEN,
            "ended with status 127"),
        new Judged(CERTIFICATES_PLACED, item(KEY, 124, "", "No such file or directory"), Verdict.NOT_PROVEN,
            "ended with status 124"),
        new Judged(CERTIFICATES_PLACED, item(KEY, 0, "", "No such file or directory"), Verdict.NOT_PROVEN,
            "ended with status 0"),
        new Judged(CERTIFICATES_PLACED, good().with("policy.certificates.files.beta", List.of()), Verdict.NOT_PROVEN,
            "beta: the environment file lists no certificate for it"),
        new Judged(KEYS_RESTRICTED, good().with("policy.certificates.files.beta", List.of()), Verdict.PROVEN, "beta: ["),
        new Judged(KEYS_RESTRICTED, good().with("policy.certificates.files.beta", List.of())
            .reads("files-with-private-keys", "beta", "", 1, "", ""), Verdict.NOT_PROVEN,
            "beta: no private key is listed or found"));
  }

  static List<Judged> manifests() {
    String missing = "open /opt/bsfg/docker-compose.yml: no such file or directory";
    return List.of(
        new Judged(MANIFEST_PLACED, good(), Verdict.PROVEN, "beta: it has the service bsfg-controller"),
        new Judged(MANIFEST_PLACED, good().reads("manifest", "beta", "", 123, "", missing), Verdict.REFUTED, missing),
        new Judged(MANIFEST_PLACED, good().reads("manifest", "beta", "", 124, "", missing), Verdict.NOT_PROVEN, missing),
        new Judged(MANIFEST_PLACED, good().reads("manifest", "beta", "", 0,
            ClusterZone.manifest(), "warning: services.x is obsolete"), Verdict.PROVEN,
            "beta: it has the service"),
        new Judged(IMAGE_APPROVED, good().reads("controller-image", "beta", "no such image\n"), Verdict.NOT_PROVEN,
            "no such image"));
  }

  static List<Judged> states() {
    return List.of(
        new Judged(INACTIVE_ON_NON_HOLDER, good().reads("units", "beta", "Id=jetstream.service\nActiveState=active\n"),
            Verdict.NOT_PROVEN, "beta: \"units\" ended with status 0"),
        new Judged(BOUND_TO_VIP, good(), Verdict.PROVEN, "alpha: listeners on port 9443: ["),
        new Judged(ACTIVE_ON_HOLDER, good(), Verdict.PROVEN, "alpha: bsfg-controller.service is active, container "));
  }

  @Test
  void what_is_on_the_holder_or_not_rests_on_who_the_holder_is() {
    for (Criterion criterion : List.of(ACTIVE_ON_HOLDER, BOUND_TO_VIP, INACTIVE_ON_NON_HOLDER, HEALTH_VIA_VIP)) {
      Evidence evidence = good().evidence();
      Finding finding = criterion.judge(evidence);
      assertThat(finding.observed()).contains("alpha: 10.1.1.10/24 on eth0; beta: no VIP; gamma: no VIP");
      assertThat(evidence.entries()).filteredOn(entry -> finding.evidence().contains(entry.seq()))
          .filteredOn(entry -> entry.name().equals("addresses")).hasSize(3);
    }
  }

  @Test
  void signs_of_life_count_although_something_else_was_never_read() {
    Zone zone = Zone.example().reads("units", "alpha", ControllerZone.unit("active"))
        .reads("units", "beta", ControllerZone.unit("active"));
    Finding finding = NOT_TWICE.judge(zone.evidence());
    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.evidence()).containsExactly(2L, 3L);
  }

  @Test
  void what_is_expected_names_the_places() {
    assertThat(MANIFEST_PLACED.judge(good().evidence()).expected())
        .isEqualTo("a valid manifest with the controller in /opt/bsfg/docker-compose.yml on Alpha and Beta");
    assertThat(CERTIFICATES_PLACED.judge(good().evidence()).expected()).startsWith("in /opt/bsfg/certs on Alpha and Beta");
  }

  private static Zone item(String probe, int exit, String out, String err) {
    return good().reads(probe, "beta", "server.crt", exit, out, err);
  }
}
