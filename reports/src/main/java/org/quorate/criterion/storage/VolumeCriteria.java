package org.quorate.criterion.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.reading.Mount;

/** The dedicated volume of the JetStream store on each node. */
public final class VolumeCriteria {
  private static final String ON_DEVICES = "filesystems-on-devices";

  /** A filesystem of its own is in effect at the directory. */
  public static final Criterion VOLUME_MOUNTED = volume(
      "jetstream-volume-mounted", Set.of(), "the JetStream volume mounted at its directory",
      (host, mount) -> host.proven(mount.toString()));

  /** It is the whole filesystem of the recorded device, and not part of the root filesystem. */
  public static final Criterion VOLUME_DEDICATED = volume(
      "jetstream-volume-dedicated", Set.of(ON_DEVICES), "a dedicated filesystem on the recorded JetStream device",
      VolumeIdentity::dedicated);

  /** What is really mounted carries the recorded UUID, and nothing else does. */
  public static final Criterion VOLUME_DEVICE_RECORDED = volume(
      "jetstream-volume-device-recorded", Set.of(ON_DEVICES), "the mounted device carries the recorded UUID, and no other does",
      VolumeIdentity::recorded);

  /** Every option that policy requires is in effect, and the volume is not read-only. */
  public static final Criterion VOLUME_OPTIONS = HostCriterion.of(
      "jetstream-volume-options", Roles.TRIAD, MountPoint.JETSTREAM.probes(),
      inputs -> "mount options %s in effect".formatted(String.join(",", inputs.texts("policy.volume.options"))),
      host -> MountPoint.JETSTREAM.judged(host, mount -> options(host, mount)));

  /** The kernel mounted it as, and the device is formatted with, the type that policy prescribes. */
  public static final Criterion VOLUME_FILESYSTEM = HostCriterion.of(
      "jetstream-volume-filesystem", Roles.TRIAD, with(Set.of(ON_DEVICES)),
      inputs -> "a filesystem of type " + inputs.text("policy.volume.filesystem"),
      host -> MountPoint.JETSTREAM.judged(host, mount -> VolumeIdentity.type(host, mount)));

  /** No error on record, in the superblock or with the kernel, and it can be written to. */
  public static final Criterion VOLUME_SOUND = volume(
      "jetstream-volume-sound",
      Set.of("jetstream-superblock", "filesystem-errors", "block-device-numbers", MountPoint.JETSTREAM.writable()),
      "a clean filesystem without recorded errors that accepts writes", VolumeSoundness::judge);

  private VolumeCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        VOLUME_MOUNTED, VOLUME_DEDICATED, VOLUME_DEVICE_RECORDED, VOLUME_OPTIONS, VOLUME_FILESYSTEM, VOLUME_SOUND);
  }

  private static Criterion volume(
      String name, Set<String> more, String expected, BiFunction<HostReadings, Mount, Finding> judge) {
    return HostCriterion.of(name, Roles.TRIAD, with(more), expected,
        host -> MountPoint.JETSTREAM.judged(host, mount -> judge.apply(host, mount)));
  }

  private static Set<String> with(Set<String> more) {
    Set<String> all = new HashSet<>(MountPoint.JETSTREAM.probes());
    all.addAll(more);
    return all;
  }

  private static Finding options(HostReadings host, Mount mount) {
    List<String> required = host.inputs().texts("policy.volume.options");
    List<String> missing = required.stream().filter(option -> !mount.hasOption(option)).toList();
    String seen = "%s with %s".formatted(mount.target(), String.join(",", mount.mountOptions()));
    if (!missing.isEmpty()) {
      return host.refuted("%s; missing %s".formatted(seen, String.join(",", missing)));
    }
    return mount.readOnly() && !required.contains("ro") ? host.refuted(seen + "; it is read-only") : host.proven(seen);
  }
}
