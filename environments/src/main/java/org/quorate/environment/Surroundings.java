package org.quorate.environment;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What this process was given from outside and nothing else here may reach for: environment variables and a terminal.
 *
 * @param variables by name, such as {@code SSH_AUTH_SOCK}
 * @param terminal asks a person for something that is not shown; empty when there is no terminal
 */
public record Surroundings(Map<String, String> variables, Function<String, Optional<String>> terminal) {
  private static volatile Surroundings current = new Surroundings(Map.of(), question -> Optional.empty());

  public Surroundings {
    variables = Map.copyOf(variables);
  }

  public static Surroundings current() {
    return current;
  }

  /** Said once, by whoever starts the program. */
  public static void are(Surroundings given) {
    current = given;
  }

  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }
}
