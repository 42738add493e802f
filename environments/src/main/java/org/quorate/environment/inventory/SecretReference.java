package org.quorate.environment.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.quorate.environment.Surroundings;
import org.quorate.environment.UnusableInput;

/**
 * Where a secret is, never the secret: {@code env:NAME}, {@code file:PATH} or {@code terminal}.
 *
 * @param kind where to look
 * @param name of the variable or of the secret that a person is asked for
 * @param file the file, when it is in one
 */
public record SecretReference(Kind kind, String name, Path file) {
  private static final Pattern FORM = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]*|file:.+|terminal");
  private static final String VARIABLE = "env:";
  private static final String FILE = "file:";

  /** The places where a secret can be. */
  public enum Kind {
    VARIABLE,
    FILE,
    TERMINAL
  }

  /** Whether a text is a reference and not a secret. */
  static boolean is(String text) {
    return FORM.matcher(text).matches();
  }

  /** @param beside the environment file, whose folder relative paths are below */
  static SecretReference of(String text, Path beside, String purpose) {
    if (text.equals("terminal")) {
      return new SecretReference(Kind.TERMINAL, purpose, beside);
    }
    if (text.startsWith(VARIABLE)) {
      return new SecretReference(Kind.VARIABLE, text.substring(VARIABLE.length()), beside);
    }
    String path = text.startsWith(FILE) ? text.substring(FILE.length()) : text;
    return file(beside.resolveSibling(HomeFolder.expanded(path)));
  }

  public static SecretReference file(Path file) {
    return new SecretReference(Kind.FILE, file.toString(), file);
  }

  /** The secret, without the end of its line. */
  public String read() {
    return switch (kind) {
      case FILE -> content();
      case VARIABLE -> Surroundings.current().variable(name).orElseThrow(() -> UnusableInput.at(toString(),
          "an environment variable of that name", "none", "Set it for this command alone."));
      case TERMINAL -> Surroundings.current().terminal().apply(name).orElseThrow(() -> UnusableInput.at(toString(),
          "a terminal to ask at", "none", "Run it at a terminal, or name env:NAME or file:PATH instead."));
    };
  }

  private String content() {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException e) {
      throw UnusableInput.at(toString(), "a readable file", "none: " + e.getMessage(), "Mend its owner or mode.");
    }
  }

  @Override
  public String toString() {
    return switch (kind) {
      case FILE -> file.toString();
      case VARIABLE -> VARIABLE + name;
      case TERMINAL -> "terminal: " + name;
    };
  }
}
