package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of fstab as {@code findmnt --fstab -J} prints it.
 *
 * @param source such as {@code UUID=...} or a device
 */
public record PersistentMount(String target, String source, String type, List<String> options) {
  public PersistentMount {
    options = List.copyOf(options);
  }

  /** All lines; empty when the text is no such list. */
  public static Optional<List<PersistentMount>> parse(String text) {
    return Json.parse(text).map(root -> root.path("filesystems")).filter(JsonNode::isArray).map(list -> {
      List<PersistentMount> mounts = new ArrayList<>();
      list.forEach(each -> mounts.add(new PersistentMount(
          each.path("target").asText(""), each.path("source").asText(""), each.path("fstype").asText(""),
          Arrays.asList(each.path("options").asText("").split(",")))));
      return List.copyOf(mounts);
    });
  }

  /** Whether it is mounted without anybody asking. */
  public boolean automatic() {
    return !options.contains("noauto");
  }

  /** The devices its source stands for. */
  public List<String> devices(DeviceFilesystems known) {
    if (source.startsWith("UUID=")) {
      return known.withUuid(value());
    }
    return source.startsWith("LABEL=") ? known.withLabel(value()) : List.of(source);
  }

  private String value() {
    return source.substring(source.indexOf('=') + 1).replace("\"", "");
  }

  @Override
  public String toString() {
    return "%s at %s (%s)".formatted(source, target, String.join(",", options));
  }
}
