package org.quorate.dossier.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a manifest: a hash, two spaces, a name. */
record ManifestLine(String name, String hash) {
  private static final Pattern FORM = Pattern.compile("(\\\\?)([0-9a-f]{64})  (.+)");

  /** sha256sum marks a line with a backslash when the name had to be escaped. */
  static String text(String name, String hash) {
    String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return (escaped.equals(name) ? "" : "\\") + hash + "  " + escaped + "\n";
  }

  static ManifestLine parse(Path file, int number, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw ManifestUnusable.at(file, number, "a SHA-256, two spaces and the name of a file", shortened(text));
    }
    String name = form.group(1).isEmpty() ? form.group(3) : unescaped(form.group(3));
    if (!within(name)) {
      throw ManifestUnusable.at(file, number, "a file of this folder", "\"" + shortened(name)
          + "\", which is outside of it; nothing outside was read");
    }
    return new ManifestLine(name, form.group(2));
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw ManifestUnusable.at(file, 0, "a text in UTF-8", "something that cannot be read: " + e.getMessage());
    }
  }

  private static boolean within(String name) {
    try {
      Path path = Path.of(name);
      return !path.isAbsolute() && path.normalize().equals(path) && !path.startsWith("..") && !name.isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String unescaped(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      if (each == '\\' && i + 1 < name.length()) {
        char escaped = name.charAt(++i);
        plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      } else {
        plain.append(each);
      }
    }
    return plain.toString();
  }

  private static String shortened(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= 120 ? clean : clean.substring(0, 120) + "…";
  }
}
