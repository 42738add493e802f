package org.quorate.cli;

import java.util.List;

/** The arguments this process was given. */
final class CommandLineArguments {
  private static List<String> given = List.of();

  private CommandLineArguments() {}

  static void are(String... arguments) {
    given = List.of(arguments);
  }

  static List<String> given() {
    return given;
  }
}
