package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code lsblk -J}. */
public final class BlockDevices {
  private BlockDevices() {}

  /** All devices, nested ones too; empty when the text is not such a list. */
  public static Optional<List<BlockDevice>> parse(String text) {
    return Json.parse(text).map(root -> root.path("blockdevices")).filter(JsonNode::isArray).map(list -> {
      List<BlockDevice> devices = new ArrayList<>();
      list.forEach(device -> add(device, devices));
      return List.copyOf(devices);
    });
  }

  private static void add(JsonNode device, List<BlockDevice> devices) {
    devices.add(new BlockDevice(
        device.path("name").asText(""), word(device, "type"), word(device, "tran"), word(device, "serial")));
    device.path("children").forEach(child -> add(child, devices));
  }

  private static String word(JsonNode device, String field) {
    return device.path(field).isTextual() ? device.path(field).asText().strip() : "";
  }
}
