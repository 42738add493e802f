package org.quorate.criterion.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.Checksums;

/** One host's rendered files beside its release manifest, and the manifest beside its own checksum on record. */
final class ReleaseCheck {
  static final Set<String> PROBES = Set.of("release-manifest", "release-manifest-digest", "release-check");

  private ReleaseCheck() {}

  static Finding judge(HostReadings host) {
    Sample digest = host.reading("release-manifest-digest");
    Optional<Map<String, String>> own = Checksums.list(digest.out()).filter(list -> digest.succeeded() && list.size() == 1);
    if (own.isEmpty()) {
      return digest.exit() == 1 && digest.err().contains("No such file")
          ? host.refuted("there is no release manifest") : host.unintelligible(digest);
    }
    // A manifest made anew after tampering would agree with anything.
    String recorded = host.inputs().text("policy.rendered.manifest-sha256." + host.role());
    if (!own.get().containsValue(recorded)) {
      return host.refuted("the release manifest has the checksum %s, on record is %s".formatted(
          own.get().values().iterator().next(), recorded));
    }
    return against(host);
  }

  private static Finding against(HostReadings host) {
    Sample manifest = host.reading("release-manifest");
    Sample check = host.reading("release-check");
    Optional<Map<String, String>> listed = Checksums.list(manifest.out()).filter(any -> manifest.succeeded());
    Optional<Map<String, String>> results = Checksums.results(check.out());
    if (listed.isEmpty()) {
      return host.unintelligible(manifest);
    }
    if (results.isEmpty() || !results.get().keySet().equals(listed.get().keySet())) {
      return host.unintelligible(check);
    }
    List<String> faults = new ArrayList<>();
    results.get().forEach((file, result) -> {
      if (!result.equals("OK")) {
        faults.add("%s: %s".formatted(file, result));
      }
    });
    host.inputs().texts("policy.rendered.files." + host.role()).stream()
        .filter(file -> !listed.get().containsKey(file) && !listed.get().containsKey(below(host, file)))
        .forEach(file -> faults.add(file + " is not in the release manifest"));
    return faults.isEmpty() && !check.succeeded()
        ? host.unintelligible(check)
        : host.refutedBy(faults, "%d files agree with the release manifest on record".formatted(listed.get().size()));
  }

  /** A rendered file's path on the host. */
  static String below(HostReadings host, String file) {
    String folder = host.inputs().text("paths.deployment");
    return (folder.endsWith("/") ? folder : folder + "/") + file;
  }
}
