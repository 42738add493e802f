package org.quorate.criterion.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.ComposeManifest;
import org.quorate.reading.Containers;
import org.quorate.reading.Containers.Container;
import org.quorate.reading.Grep;

/** Whether the container engine would start the controller: by its manifest, or by the policy of a container made already. */
final class ContainerStarts {
  static final String MANIFEST = "manifest";
  static final String CONTAINERS = "containers";
  static final String RESTART_POLICIES = "container-restart-policies";
  private static final Pattern POLICY =
      Pattern.compile("/([0-9a-f]{64})/hostconfig\\.json:\"RestartPolicy\":\\{\"Name\":\"([a-z-]*)\"");

  private ContainerStarts() {}

  static Finding judge(Evidence evidence, String role, String expected) {
    String stem = stem(evidence.inputs());
    Seen<ComposeManifest> manifest = Seen.of(evidence, role, MANIFEST, expected, ComposeManifest::read);
    Seen<Containers> containers = Seen.of(evidence, role, CONTAINERS, expected, Containers::read);
    return Finding.all(List.of(
        manifest.judged(found -> byManifest(role, found, evidence.inputs(), expected, manifest.seq())),
        containers.judged(found -> Latest.judged(evidence, role, RESTART_POLICIES, expected,
            sample -> byPolicy(found, sample, stem, evidence.inputs(), expected)))));
  }

  private static String stem(Inputs inputs) {
    return inputs.text("policy.services.controller").replaceFirst("\\.service$", "");
  }

  /** The controller's service by the name of its unit, or by its image. */
  static Optional<ComposeManifest.Service> controller(ComposeManifest manifest, Inputs inputs) {
    return manifest.service(stem(inputs), inputs.text("policy.images.controller.reference"));
  }

  /** What the controller is called where containers are started: by its unit, and by the manifest of that node. */
  static Set<String> names(Evidence evidence, String role) {
    Set<String> names = new HashSet<>(Set.of(stem(evidence.inputs())));
    evidence.sample(MANIFEST, role).flatMap(manifest -> ComposeManifest.read(manifest.out()))
        .flatMap(manifest -> controller(manifest, evidence.inputs())).ifPresent(service -> {
          names.add(service.name());
          service.containerName().ifPresent(names::add);
        });
    return names;
  }

  private static Finding byManifest(String role, ComposeManifest manifest, Inputs inputs, String expected, long seq) {
    Optional<ComposeManifest.Service> controller = controller(manifest, inputs);
    if (controller.isEmpty()) {
      return Finding.notProven(expected, "%s: the manifest has no service %s, and none with the image %s".formatted(
          role, stem(inputs), inputs.text("policy.images.controller.reference")), seq);
    }
    List<String> faults = new ArrayList<>();
    if (!controller.get().restart().equals("no") && !controller.get().restart().equals("none")) {
      faults.add("the manifest gives it restart: %s".formatted(controller.get().restart()));
    }
    manifest.serviceNames().stream().flatMap(name -> manifest.service(name).stream())
        .filter(other -> other.dependsOn().contains(controller.get().name()))
        .forEach(other -> faults.add("the service %s depends on it and starts it along".formatted(other.name())));
    return decided(role, faults, "the manifest starts it with nothing else", expected, seq);
  }

  private static Finding byPolicy(
      Containers containers, Sample sample, String service, Inputs inputs, String expected) {
    Optional<List<String>> lines = Grep.located(sample.exit(), sample.out(), sample.err())
        .filter(found -> found.stream().allMatch(line -> POLICY.matcher(line).find()));
    if (lines.isEmpty() || lines.get().isEmpty() && !containers.all().isEmpty()) {
      return Latest.unintelligible(sample, expected);
    }
    List<String> faults = new ArrayList<>();
    for (Matcher policy = POLICY.matcher(sample.out()); policy.find(); ) {
      String name = policy.group(2);
      containers.container(policy.group(1))
          .filter(container -> ofController(container, service, inputs) && !name.equals("no") && !name.isEmpty())
          .ifPresent(container -> faults.add("%s has the restart policy %s".formatted(container, name)));
    }
    return decided(sample.role(), faults, "no container of it restarts by itself", expected, sample.seq());
  }

  private static boolean ofController(Container container, String service, Inputs inputs) {
    String repository = inputs.text("policy.images.controller.reference").replaceFirst("(@.*|:[^:/]*)$", "");
    return container.service().equals(service) || container.name().contains(service)
        || container.image().startsWith(repository)
        || container.labels().contains("com.docker.compose.image=" + inputs.text("policy.images.controller.id"));
  }

  private static Finding decided(String role, List<String> faults, String otherwise, String expected, long seq) {
    return faults.isEmpty()
        ? Finding.proven(expected, "%s: %s".formatted(role, otherwise), seq)
        : Finding.refuted(expected, "%s: %s".formatted(role, String.join("; ", faults)), seq);
  }
}
