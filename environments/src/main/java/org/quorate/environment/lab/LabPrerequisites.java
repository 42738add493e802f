package org.quorate.environment.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Environment variables that Testcontainers reads when it is loaded, so that whoever starts this program sets them. */
public final class LabPrerequisites {
  private LabPrerequisites() {}

  /** What must be set before a lab can be started in a process. */
  public static Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    // The lab removes what is its own, and a killed run's leftovers are swept by the next: no reaper has to be pulled.
    variables.put("TESTCONTAINERS_RYUK_DISABLED", "true");
    // A standing lab outlives the process that started it.
    variables.put("TESTCONTAINERS_REUSE_ENABLE", "true");
    // Its checks run containers of an image that many machines cannot pull; "doctor" checks what a lab needs.
    variables.put("TESTCONTAINERS_CHECKS_DISABLE", "true");
    variables.put("TESTCONTAINERS_HOST_OVERRIDE", "localhost");
    return variables;
  }

  /** Those that are not yet as they must be. */
  public static Map<String, String> missing(Map<String, String> present) {
    return variables().entrySet().stream()
        .filter(variable -> !variable.getValue().equals(present.get(variable.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static void require(Machine machine) {
    Map<String, String> missing = missing(machine.variables());
    if (!missing.isEmpty()) {
      throw new LabFailure(
          "a lab needs these environment variables, and they are not set: %s. Start it through make, or set them."
          .formatted(missing));
    }
  }
}
