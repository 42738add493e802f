package org.quorate.criterion.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Sample;
import org.quorate.reading.Mount;

/** The artifact storage of the service-bearing nodes. */
public final class ArtifactCriteria {
  /** A filesystem of its own is in effect at the directory and accepts writes. */
  public static final Criterion ARTIFACTS_MOUNTED = HostCriterion.of(
      "artifacts-mounted", Roles.PAIR, probes(), "artifact storage mounted at its directory, on a device of its own, writable",
      ArtifactCriteria::mounted);

  private ArtifactCriteria() {}

  public static List<Criterion> all() {
    return List.of(ARTIFACTS_MOUNTED);
  }

  private static Set<String> probes() {
    Set<String> all = new HashSet<>(MountPoint.ARTIFACTS.probes());
    all.add(MountPoint.ARTIFACTS.writable());
    return all;
  }

  static Finding mounted(HostReadings host) {
    return MountPoint.ARTIFACTS.judged(host, mount -> usable(host, mount));
  }

  private static Finding usable(HostReadings host, Mount mount) {
    Sample writable = host.reading(MountPoint.ARTIFACTS.writable());
    if (!mount.wholeDevice()) {
      return host.refuted(mount + " is not the whole filesystem of a device");
    }
    if (mount.readOnly() || writable.exit() == 1) {
      return host.refuted(mount + " is read-only");
    }
    return writable.succeeded() ? host.proven(mount.toString()) : host.unintelligible(writable);
  }
}
