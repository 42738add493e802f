package org.quorate.environment.lab;

/** Says in one line why something failed, from the outermost wrapper to the engine's own words. */
final class Causes {
  private Causes() {}

  static String of(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = String.valueOf(deepest.getMessage()).strip();
    return message.replaceAll("\\s*\\R\\s*", "; ");
  }
}
