package org.quorate.criterion.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.DeviceFilesystems;
import org.quorate.reading.Mount;

/** Which device the JetStream volume really is, beside the one on record. */
final class VolumeIdentity {
  private VolumeIdentity() {}

  static Finding dedicated(HostReadings host, Mount mount) {
    return mount.wholeDevice()
        ? recorded(host, mount)
        : host.refuted(mount + " is not the whole filesystem of a device");
  }

  static Finding recorded(HostReadings host, Mount mount) {
    String uuid = host.inputs().text("policy.volume.uuid." + host.role());
    return onDevices(host, devices -> {
      Optional<String> mounted = devices.uuid(mount.source());
      List<String> carriers = devices.withUuid(uuid);
      if (mounted.isPresent() && !mounted.get().equals(uuid)) {
        return host.refuted("%s carries UUID %s, on record is %s".formatted(mount, mounted.get(), uuid));
      }
      if (carriers.size() > 1) {
        return host.refuted("the recorded UUID %s is on several devices: %s".formatted(uuid, carriers));
      }
      if (mounted.isPresent()) {
        return host.proven("%s carries the recorded UUID %s".formatted(mount, uuid));
      }
      return carriers.isEmpty() || !mount.wholeDevice()
          ? host.refuted("%s is mounted; the recorded UUID %s is %s".formatted(
              mount, uuid, carriers.isEmpty() ? "on no device" : "on " + carriers.get(0)))
          : host.unclear("which UUID %s carries is not known; the recorded %s is on %s".formatted(mount, uuid, carriers));
    });
  }

  static Finding type(HostReadings host, Mount mount) {
    String wanted = host.inputs().text("policy.volume.filesystem");
    if (!mount.type().equals(wanted)) {
      return host.refuted("%s, where policy says %s".formatted(mount, wanted));
    }
    // One driver mounts several formats: ext4 mounts ext3 and then calls it ext4.
    return onDevices(host, devices -> devices.type(mount.source())
        .map(type -> type.equals(wanted)
            ? host.proven("%s, formatted as %s".formatted(mount, type))
            : host.refuted("%s, but the device is formatted as %s".formatted(mount, type)))
        .orElseGet(() -> host.unclear("how %s is formatted is not known".formatted(mount.source()))));
  }

  private static Finding onDevices(HostReadings host, Function<DeviceFilesystems, Finding> judge) {
    Sample sample = host.reading("filesystems-on-devices");
    return DeviceFilesystems.parse(sample.out()).filter(devices -> sample.succeeded())
        .map(judge).orElseGet(() -> host.unintelligible(sample));
  }
}
