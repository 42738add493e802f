package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of fstab as {@code findmnt --fstab -J} prints it.
 *
 * @param source such as {@code UUID=...} or a device
 */
public record PersistentMount(String target, String source, String type, List<String> options) {
  private static final Pattern TAG = Pattern.compile("((?:PART)?(?:UUID|LABEL))=(.*)");
  private static final Pattern LINK = Pattern.compile("/dev/disk/by-((?:part)?(?:uuid|label))/(.+)");

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

  /** The devices its source stands for; a name that is no device's own stands for itself. */
  public List<String> devices(DeviceFilesystems known) {
    Matcher tag = TAG.matcher(source);
    if (tag.matches()) {
      return known.with(tag.group(1), tag.group(2).replace("\"", ""));
    }
    Matcher link = LINK.matcher(source);
    return link.matches() ? known.with(link.group(1).toUpperCase(Locale.ROOT), link.group(2)) : List.of(source);
  }

  @Override
  public String toString() {
    return "%s at %s (%s)".formatted(source, target, String.join(",", options));
  }
}
