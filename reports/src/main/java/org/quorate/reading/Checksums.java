package org.quorate.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of SHA-256 checksums, and what {@code sha256sum -c} says of each file of one. */
public final class Checksums {
  private static final Pattern LINE = Pattern.compile("\\\\?([0-9a-f]{64}) [ *](.+)");
  private static final Pattern RESULT = Pattern.compile("(.+): (OK|FAILED|FAILED open or read)");

  private Checksums() {}

  /** Checksums by name of file; empty when there is none, or a line has another form. */
  public static Optional<Map<String, String>> list(String text) {
    return read(LINE, text, 2, 1);
  }

  /** By name of file: {@code OK}, or how it failed; empty when there is none, or a line has another form. */
  public static Optional<Map<String, String>> results(String text) {
    return read(RESULT, text, 1, 2);
  }

  private static Optional<Map<String, String>> read(Pattern pattern, String text, int key, int value) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      Matcher form = pattern.matcher(line);
      if (!form.matches()) {
        return Optional.empty();
      }
      all.put(plain(form.group(key)), form.group(value));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static String plain(String name) {
    return name.startsWith("./") ? name.substring(2) : name;
  }
}
