package org.quorate.criterion.jetstream;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.ComposeManifest;
import org.quorate.reading.NatsConfiguration;

/** Where JetStream's store lies on the host: through the container's mapping, down to the mounted volume. */
final class DataDirectory {
  static final String MANIFEST = "manifest";
  static final String MOUNT = "jetstream-location";
  private static final String SERVICE = "jetstream";
  private static final Pattern LOCATION = Pattern.compile("\\d+:\\d+ (/.*)");

  private DataDirectory() {}

  static Finding judge(Evidence evidence, String role) {
    String volume = evidence.inputs().text("paths.jetstream-data");
    String expected = "JetStream's store directory on the volume mounted at %s on every node".formatted(volume);
    Seen<NatsConfiguration> file = JetstreamConfigurationCriteria.file(evidence, role, expected);
    Seen<ComposeManifest> manifest = Seen.of(evidence, role, MANIFEST, expected, ComposeManifest::read);
    Seen<String> mount = Seen.of(evidence, role, MOUNT, expected, DataDirectory::mountPoint);
    Optional<Finding> gaps = Seen.gaps(List.of(file, manifest, mount));
    if (gaps.isPresent()) {
      return gaps.get();
    }
    String onHost = file.value().storeDirectory().flatMap(path -> onHost(manifest.value(), path)).orElse("");
    String seen = "%s: store directory %s in the configuration, %s on the host, mount point %s".formatted(
        role, file.value().storeDirectory().orElse("not set"), onHost.isEmpty() ? "nowhere" : onHost, mount.value());
    boolean on = (onHost.equals(volume) || onHost.startsWith(volume + "/")) && mount.value().equals(volume);
    return on
        ? Finding.proven(expected, seen, file.seq(), manifest.seq(), mount.seq())
        : Finding.refuted(expected, seen, file.seq(), manifest.seq(), mount.seq());
  }

  /** A server outside any container sees the host's own paths. */
  private static Optional<String> onHost(ComposeManifest manifest, String path) {
    return manifest.service(SERVICE).isEmpty()
        ? Optional.of(path)
        : manifest.service(SERVICE).flatMap(service -> service.onHost(path));
  }

  private static Optional<String> mountPoint(String text) {
    Matcher location = LOCATION.matcher(text.strip());
    return location.matches() ? Optional.of(location.group(1)) : Optional.empty();
  }
}
