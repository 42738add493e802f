package org.quorate.criterion.controller;

import java.util.Optional;
import java.util.function.BiFunction;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.ComposeManifest;
import org.quorate.reading.ComposeManifest.Service;

/** The controller's part of the deployment manifest, in its effective form. */
final class Manifest {
  static final String PROBE = "manifest";
  static final String IMAGE = "controller-image";
  private static final int NOT_COMPOSE = 124;

  private Manifest() {}

  static Finding placed(Evidence evidence, String role) {
    String expected = "a valid manifest with the controller in %s on Alpha and Beta".formatted(path(evidence));
    return service(evidence, role, expected,
        (service, seq) -> Finding.proven(expected, "%s: it has the service %s".formatted(role, service.name()), seq));
  }

  static Finding imageReferenced(Evidence evidence, String role) {
    String expected = "an image reference for the controller in %s".formatted(path(evidence));
    return service(evidence, role, expected, (service, seq) -> service.image().isBlank()
        ? Finding.refuted(expected, "%s: the controller has no image".formatted(role), seq)
        : Finding.proven(expected, "%s: %s".formatted(role, service.image()), seq));
  }

  static Finding imageApproved(Evidence evidence, String role) {
    ControllerNames names = ControllerNames.of(evidence.inputs());
    String expected = "the image %s for the controller, with the id %s on the node".formatted(names.image(), names.imageId());
    return service(evidence, role, expected, (service, seq) -> {
      if (!service.image().equals(names.image())) {
        return Finding.refuted(expected, "%s: the manifest refers to \"%s\"".formatted(role, service.image()), seq);
      }
      Seen<String> id = Seen.of(
          evidence, role, IMAGE, expected, text -> Optional.of(text.strip()).filter(each -> each.startsWith("sha256:")));
      return id.judged(found -> found.equals(names.imageId())
          ? Finding.proven(expected, "%s: %s is %s".formatted(role, service.image(), found), seq, id.seq())
          : Finding.refuted(expected, "%s: %s is %s there".formatted(role, service.image(), found), seq, id.seq()));
    });
  }

  static Finding bindAddress(Evidence evidence, String role) {
    String vip = evidence.inputs().text("zone.vip.address");
    String expected = "BIND_ADDRESS of the controller is the VIP, %s".formatted(vip);
    return service(evidence, role, expected, (service, seq) -> {
      String bind = service.environment().get("BIND_ADDRESS");
      String seen = "%s: BIND_ADDRESS is %s".formatted(role, bind == null ? "not set" : "\"" + bind + "\"");
      return vip.equals(bind) ? Finding.proven(expected, seen, seq) : Finding.refuted(expected, seen, seq);
    });
  }

  /** Compose's own refusal, such as a missing or invalid file, refutes; a refusal of the engine or shell does not. */
  private static Finding service(
      Evidence evidence, String role, String expected, BiFunction<Service, Long, Finding> judge) {
    Optional<Sample> refused = evidence.sample(PROBE, role)
        .filter(sample -> sample.answered() && sample.exit() > 0 && sample.exit() < NOT_COMPOSE)
        .filter(sample -> speaksOfFile(sample.err()));
    if (refused.isPresent()) {
      return Finding.refuted(expected, "%s: %s".formatted(role, refused.get().err().strip()), refused.get().seq());
    }
    ControllerNames names = ControllerNames.of(evidence.inputs());
    Seen<ComposeManifest> manifest = Seen.of(evidence, role, PROBE, expected, ComposeManifest::read);
    return manifest.judged(found -> found.service(names.service(), names.image())
        .map(service -> judge.apply(service, manifest.seq()))
        .orElseGet(() -> Finding.refuted(
            expected, "%s: no service %s, and none with the image %s, among %s".formatted(
                role, names.service(), names.image(), found.serviceNames()), manifest.seq())));
  }

  private static boolean speaksOfFile(String message) {
    return message.contains("no such file") || message.contains("yaml:") || message.contains("invalid compose project")
        || message.contains("validating ") || message.contains("services.");
  }

  private static String path(Evidence evidence) {
    return evidence.inputs().text("paths.manifest");
  }
}
