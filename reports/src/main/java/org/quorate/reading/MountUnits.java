package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Mount units and their states as {@code systemctl list-unit-files --type=mount --output=json} lists them. */
public final class MountUnits {
  private final Map<String, String> states;

  private MountUnits(Map<String, String> states) {
    this.states = Map.copyOf(states);
  }

  public static Optional<MountUnits> parse(String text) {
    return Json.parse(text).filter(JsonNode::isArray).map(list -> {
      Map<String, String> states = new HashMap<>();
      list.forEach(each -> states.put(each.path("unit_file").asText(""), each.path("state").asText("")));
      return new MountUnits(states);
    });
  }

  /** Whether a unit of its own mounts this path at boot. */
  public boolean enabled(String path) {
    return "enabled".equals(states.get(unit(path)));
  }

  /** The name systemd gives the unit of a path. */
  static String unit(String path) {
    StringBuilder name = new StringBuilder();
    for (char letter : path.substring(Math.min(1, path.length())).toCharArray()) {
      if (letter == '/') {
        name.append('-');
      } else if (letter < 128 && (Character.isLetterOrDigit(letter) || ":_.".indexOf(letter) >= 0)) {
        name.append(letter);
      } else {
        name.append("\\x").append(String.format(Locale.ROOT, "%02x", (int) letter));
      }
    }
    return name.append(".mount").toString();
  }
}
