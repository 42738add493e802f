package org.quorate.criterion.storage;

import java.util.OptionalLong;
import java.util.function.Function;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.DeviceNumbers;
import org.quorate.reading.FilesystemErrors;
import org.quorate.reading.Mount;
import org.quorate.reading.Superblock;

/** Whether anything puts the integrity of the JetStream filesystem in doubt. */
final class VolumeSoundness {
  private VolumeSoundness() {}

  static Finding judge(HostReadings host, Mount mount) {
    Sample writable = host.reading(MountPoint.JETSTREAM.writable());
    if (mount.readOnly()) {
      return host.refuted("%s is read-only (%s; %s)".formatted(
          mount, String.join(",", mount.mountOptions()), String.join(",", mount.filesystemOptions())));
    }
    if (writable.exit() == 1) {
      return host.refuted("%s is mounted for writing, but the kernel refuses write access".formatted(mount));
    }
    if (!writable.succeeded()) {
      return host.unintelligible(writable);
    }
    return mount.type().startsWith("ext")
        ? counted(host, mount, errors -> superblock(host, mount, errors))
        : host.unclear("%s: error records of this type of filesystem are not read".formatted(mount));
  }

  private static Finding counted(HostReadings host, Mount mount, Function<Long, Finding> judge) {
    Sample errors = host.reading("filesystem-errors");
    Sample numbers = host.reading("block-device-numbers");
    OptionalLong count = DeviceNumbers.parse(numbers.out())
        .filter(any -> numbers.succeeded() && errors.succeeded()).flatMap(names -> names.name(mount.device()))
        .map(name -> FilesystemErrors.parse(errors.out()).map(counts -> counts.count(name)).orElse(OptionalLong.empty()))
        .orElse(OptionalLong.empty());
    if (count.isEmpty()) {
      return host.unclear("the kernel's error count of device %s was not found in \"%s\"".formatted(
          mount.device(), HostReadings.quote(errors)));
    }
    return count.getAsLong() > 0
        ? host.refuted("%s: the kernel counts %d filesystem errors".formatted(mount, count.getAsLong()))
        : judge.apply(count.getAsLong());
  }

  private static Finding superblock(HostReadings host, Mount mount, long errors) {
    Sample sample = host.reading("jetstream-superblock");
    String uuid = host.inputs().text("policy.volume.uuid." + host.role());
    return Superblock.parse(sample.out()).filter(head -> sample.succeeded() && head.uuid().equals(uuid))
        .map(head -> head.sound()
            ? host.proven("%s: state %s, %d errors".formatted(mount, head.state(), errors))
            : host.refuted("%s: state \"%s\", %d errors in its superblock".formatted(mount, head.state(), head.errors())))
        .orElseGet(() -> host.unintelligible(sample));
  }
}
