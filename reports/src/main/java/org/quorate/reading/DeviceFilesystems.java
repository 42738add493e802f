package org.quorate.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Filesystems found on block devices, as {@code blkid -o export} prints them. */
public final class DeviceFilesystems {
  private final List<Map<String, String>> devices;

  private DeviceFilesystems(List<Map<String, String>> devices) {
    this.devices = List.copyOf(devices);
  }

  /** Empty when there is none, or a block has another form. */
  public static Optional<DeviceFilesystems> parse(String text) {
    List<Map<String, String>> devices = new ArrayList<>();
    for (String block : text.strip().split("\\n\\s*\\n")) {
      Map<String, String> fields = new HashMap<>();
      for (String line : block.lines().toList()) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
          return Optional.empty();
        }
        fields.put(line.substring(0, equals), line.substring(equals + 1).replace("\\ ", " "));
      }
      if (!fields.containsKey("DEVNAME")) {
        return Optional.empty();
      }
      devices.add(fields);
    }
    return Optional.of(new DeviceFilesystems(devices));
  }

  /** The devices that carry a filesystem with this UUID; more than one makes the UUID worthless. */
  public List<String> withUuid(String uuid) {
    return with("UUID", uuid);
  }

  /** The devices with this value of a field, such as {@code LABEL} or {@code PARTUUID}. */
  public List<String> with(String field, String value) {
    return devices.stream().filter(device -> value.equals(device.get(field))).map(device -> device.get("DEVNAME")).toList();
  }

  /** Whether there is something on a device of that name; a device may have other names besides. */
  public boolean lists(String device) {
    return !with("DEVNAME", device).isEmpty();
  }

  public Optional<String> uuid(String device) {
    return field(device, "UUID");
  }

  public Optional<String> type(String device) {
    return field(device, "TYPE");
  }

  private Optional<String> field(String device, String name) {
    return devices.stream().filter(each -> device.equals(each.get("DEVNAME"))).findFirst().map(each -> each.get(name));
  }
}
