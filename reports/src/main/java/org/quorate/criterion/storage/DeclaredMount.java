package org.quorate.criterion.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.DeviceFilesystems;
import org.quorate.reading.Mount;
import org.quorate.reading.MountUnitFiles;
import org.quorate.reading.PersistentMount;
import org.quorate.reading.SystemdUnits;

/** How one host's persistent configuration declares a mount, beside what is mounted there now. */
record DeclaredMount(HostReadings host, MountPoint point) {
  private static final String TABLE = "persistent-mounts";
  private static final String UNITS = "mount-units";
  private static final String UNIT_FILES = "mount-unit-files";
  private static final String ON_DEVICES = "filesystems-on-devices";

  static Set<String> probes(MountPoint point) {
    Set<String> all = new HashSet<>(point.probes());
    all.addAll(Set.of(TABLE, UNITS, UNIT_FILES, ON_DEVICES));
    return all;
  }

  Finding judge() {
    Sample table = host.reading(TABLE);
    Sample units = host.reading(UNITS);
    Optional<List<PersistentMount>> lines = lines(table);
    if (lines.isEmpty()) {
      return host.unintelligible(table);
    }
    List<PersistentMount> declared = lines.get().stream()
        .filter(line -> MountPoint.withoutTrailingSlash(line.target()).equals(point.path(host))).toList();
    if (declared.size() > 1) {
      return host.refuted("%s is declared more than once: %s".formatted(point.path(host), declared));
    }
    return declared.isEmpty() ? byUnit(units) : byLine(declared.get(0));
  }

  /** An empty table is one, too: findmnt then says nothing and ends with status 1. */
  private static Optional<List<PersistentMount>> lines(Sample table) {
    boolean none = table.exit() == 1 && table.text().isEmpty() && table.err().isBlank();
    return none ? Optional.of(List.of()) : PersistentMount.parse(table.out()).filter(any -> table.succeeded());
  }

  private Finding byUnit(Sample units) {
    Optional<SystemdUnits> known = SystemdUnits.read(units.out()).filter(any -> units.succeeded());
    if (known.isEmpty()) {
      return host.unintelligible(units);
    }
    return known.get().all().stream()
        .filter(unit -> unit.text("Where").equals(point.path(host)) && unit.text("UnitFileState").equals("enabled"))
        .findFirst().map(unit -> byFiles(unit.id()))
        .orElseGet(() -> host.refuted("nothing in persistent configuration mounts %s".formatted(point.path(host))));
  }

  /** An enabled unit of that name may mount another device than the one that is mounted now. */
  private Finding byFiles(String unit) {
    Sample sample = host.reading(UNIT_FILES);
    Optional<MountUnitFiles> files = MountUnitFiles.read(sample.exit(), sample.out(), sample.err());
    if (files.isEmpty()) {
      return host.unintelligible(sample);
    }
    List<String> sources = files.get().sources(unit);
    return sources.isEmpty()
        ? host.unclear("the mount unit %s is enabled, but no file was found that says what it mounts".formatted(unit))
        : Finding.all(sources.stream()
            .map(source -> onDevice(new PersistentMount(point.path(host), source, "", List.of(unit)))).toList());
  }

  private Finding byLine(PersistentMount line) {
    return line.automatic() ? onDevice(line)
        : host.refuted("%s is declared, but not mounted at boot".formatted(line));
  }

  private Finding onDevice(PersistentMount line) {
    Sample sample = host.reading(ON_DEVICES);
    Optional<DeviceFilesystems> devices = DeviceFilesystems.parse(sample.out()).filter(any -> sample.succeeded());
    if (devices.isEmpty()) {
      return host.unintelligible(sample);
    }
    List<String> meant = line.devices(devices.get());
    boolean known = meant.stream().allMatch(device -> !device.startsWith("/dev/") || devices.get().lists(device));
    if (point.equals(MountPoint.JETSTREAM)) {
      String uuid = host.inputs().text("policy.volume.uuid." + host.role());
      if (meant.stream().noneMatch(device -> devices.get().uuid(device).filter(uuid::equals).isPresent())) {
        return known ? host.refuted("%s does not name the device with the recorded UUID %s".formatted(line, uuid))
            : whichDevice(line);
      }
    }
    return point.judged(host, mount -> meant.contains(mount.source()) || known
        ? sameDevice(line, meant, mount) : whichDevice(line));
  }

  /** A device has more names than the one under which it is listed. */
  private Finding whichDevice(PersistentMount line) {
    return host.unclear("%s is declared; which device that is is not known".formatted(line));
  }

  private Finding sameDevice(PersistentMount line, List<String> meant, Mount mount) {
    return meant.contains(mount.source())
        ? host.proven("%s is declared and in effect".formatted(line))
        : host.refuted("%s is declared, which is %s, but %s is mounted".formatted(
            line, meant.isEmpty() ? "no device of this host" : String.join(", ", meant), mount));
  }
}
