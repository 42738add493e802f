package org.quorate.criterion.storage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.Location;
import org.quorate.reading.Mount;

/**
 * A directory that must be a mount point, and the probes that look at it.
 *
 * @param key where the environment file names the directory
 * @param listed probe: what findmnt lists there
 * @param inEffect probe: the filesystem a program that opens the directory gets
 * @param writable probe: whether the kernel would let root write there
 */
record MountPoint(String key, String listed, String inEffect, String writable) {
  static final MountPoint JETSTREAM =
      new MountPoint("paths.jetstream-data", "jetstream-mount", "jetstream-location", "jetstream-writable");
  static final MountPoint ARTIFACTS =
      new MountPoint("paths.artifacts", "artifact-mount", "artifact-location", "artifact-writable");
  private static final String ROOT = "root-location";

  /** What {@link #judged} reads. */
  Set<String> probes() {
    return Set.of(listed, inEffect, ROOT);
  }

  String path(HostReadings host) {
    return withoutTrailingSlash(host.inputs().text(key));
  }

  /** Judges the filesystem in effect; refutes when there is none of its own. */
  Finding judged(HostReadings host, Function<Mount, Finding> judge) {
    Sample stat = host.reading(inEffect);
    Optional<Location> location = Location.parse(stat.out()).filter(any -> stat.succeeded());
    if (location.isEmpty()) {
      return stat.exit() == 1 && stat.err().contains("No such file")
          ? host.refuted("there is no directory %s".formatted(path(host)))
          : host.unintelligible(stat);
    }
    Optional<Location> root = Location.parse(host.reading(ROOT).out()).filter(any -> host.reading(ROOT).succeeded());
    if (root.isEmpty()) {
      return host.unintelligible(host.reading(ROOT));
    }
    if (!location.get().mountPoint().equals(path(host))) {
      return host.refuted("nothing is mounted at %s; it lies on the filesystem of %s".formatted(
          path(host), location.get().mountPoint()));
    }
    if (location.get().device().equals(root.get().device())) {
      return host.refuted("%s shows the root filesystem (device %s)".formatted(path(host), root.get().device()));
    }
    return effective(host, location.get(), judge);
  }

  private Finding effective(HostReadings host, Location location, Function<Mount, Finding> judge) {
    Sample findmnt = host.reading(listed);
    List<Mount> mounts = Mount.parse(findmnt.out()).orElse(List.of());
    if (!findmnt.succeeded() || mounts.isEmpty()) {
      return host.unintelligible(findmnt);
    }
    return mounts.stream()
        .filter(mount -> mount.target().equals(path(host)) && mount.device().equals(location.device()))
        .reduce((lower, upper) -> upper)
        .map(judge)
        .orElseGet(() -> host.unclear("device %s is in effect at %s, but findmnt lists %s".formatted(
            location.device(), path(host), mounts)));
  }

  static String withoutTrailingSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
