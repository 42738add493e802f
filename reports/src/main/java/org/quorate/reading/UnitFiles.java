package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Installed unit files and their states, as {@code systemctl list-unit-files --output=json} prints them. */
public record UnitFiles(Map<String, String> states) {
  public UnitFiles {
    states = Collections.unmodifiableMap(new TreeMap<>(states));
  }

  /** Empty when the text is no such list, or an empty one: every host has unit files. */
  public static Optional<UnitFiles> read(String text) {
    return Json.parse(text).filter(JsonNode::isArray).map(UnitFiles::states).filter(states -> !states.isEmpty())
        .map(UnitFiles::new);
  }

  private static Map<String, String> states(JsonNode list) {
    Map<String, String> states = new LinkedHashMap<>();
    for (JsonNode each : list) {
      if (each.hasNonNull("unit_file")) {
        states.put(each.path("unit_file").asText(), each.path("state").asText(""));
      }
    }
    return states;
  }

  public boolean installed(String unit) {
    return states.containsKey(unit);
  }

  /** Whether it starts on its own at boot; what is enabled until the next boot only does not. */
  public boolean enabled(String unit) {
    return states.getOrDefault(unit, "").equals("enabled");
  }
}
