package org.quorate.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /etc/os-release}: which operating system a host says it runs. */
public record OsRelease(String id, String version, String name) {
  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9_]*)=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']*))");

  /** Empty when a line has another form, or there is no ID. A rolling release has no version. */
  public static Optional<OsRelease> parse(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String line : text.lines().map(String::strip).filter(any -> !any.isEmpty() && !any.startsWith("#")).toList()) {
      Matcher form = LINE.matcher(line);
      if (!form.matches()) {
        return Optional.empty();
      }
      String quoted = form.group(2) != null ? form.group(2) : form.group(3);
      fields.put(form.group(1), quoted != null ? quoted : form.group(4));
    }
    String id = fields.getOrDefault("ID", "");
    return id.isEmpty() ? Optional.empty() : Optional.of(new OsRelease(
        id, fields.getOrDefault("VERSION_ID", ""), fields.getOrDefault("PRETTY_NAME", id)));
  }

  @Override
  public String toString() {
    return "%s %s (%s)".formatted(id, version, name);
  }
}
