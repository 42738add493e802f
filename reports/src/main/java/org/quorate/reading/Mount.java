package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One mounted filesystem as {@code findmnt -J} prints it.
 *
 * @param root which folder of the filesystem is mounted: anything but {@code /} is a bind mount
 * @param mountOptions options of this mount
 * @param filesystemOptions options of the filesystem, whoever mounts it
 * @param device device number, such as {@code 8:17}
 */
public record Mount(
    String target,
    String source,
    String root,
    String type,
    List<String> mountOptions,
    List<String> filesystemOptions,
    String device) {
  private static final Set<String> READ_ONLY = Set.of("ro", "emergency_ro", "shutdown");

  public Mount {
    mountOptions = List.copyOf(mountOptions);
    filesystemOptions = List.copyOf(filesystemOptions);
  }

  /** All of them; empty when the text is no such list, or an entry lacks what identifies it. */
  public static Optional<List<Mount>> parse(String text) {
    return Json.parse(text).map(root -> root.path("filesystems")).filter(JsonNode::isArray).flatMap(list -> {
      List<Mount> mounts = new ArrayList<>();
      list.forEach(each -> mounts.add(mount(each)));
      boolean whole = mounts.stream().noneMatch(mount -> mount.target.isEmpty() || mount.device.isEmpty());
      return whole && !mounts.isEmpty() ? Optional.of(List.copyOf(mounts)) : Optional.empty();
    });
  }

  /** Whether nothing can be written, be it this mount's choice or the filesystem's after an error. */
  public boolean readOnly() {
    return mountOptions.stream().anyMatch(READ_ONLY::contains) || filesystemOptions.stream().anyMatch(READ_ONLY::contains);
  }

  /** Whether it is a whole filesystem of a block device, not a folder of another one and not memory. */
  public boolean wholeDevice() {
    return source.startsWith("/dev/") && root.equals("/") && !device.startsWith("0:");
  }

  public boolean hasOption(String option) {
    return mountOptions.contains(option) || filesystemOptions.contains(option);
  }

  @Override
  public String toString() {
    return "%s (%s, device %s%s) at %s".formatted(source, type, device, root.equals("/") ? "" : ", folder " + root, target);
  }

  private static Mount mount(JsonNode node) {
    return new Mount(
        node.path("target").asText(""), node.path("source").asText(""), node.path("fsroot").asText(""),
        node.path("fstype").asText(""), options(node.path("vfs-options")), options(node.path("fs-options")),
        node.path("maj:min").asText("").strip());
  }

  private static List<String> options(JsonNode node) {
    return Arrays.asList(node.asText("").split(","));
  }
}
