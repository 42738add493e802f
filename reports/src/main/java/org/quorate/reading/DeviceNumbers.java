package org.quorate.reading;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kernel's names of block devices by number, from the links in {@code /sys/dev/block}. */
public final class DeviceNumbers {
  private static final Pattern LINE = Pattern.compile("(\\d+:\\d+) \\S*/([^/\\s]+)");
  private final Map<String, String> names;

  private DeviceNumbers(Map<String, String> names) {
    this.names = Collections.unmodifiableMap(new TreeMap<>(names));
  }

  /** Empty when a line has another form, or there is none. */
  public static Optional<DeviceNumbers> parse(String text) {
    Map<String, String> names = new HashMap<>();
    for (String line : text.lines().toList()) {
      Matcher form = LINE.matcher(line.strip());
      if (!form.matches()) {
        return Optional.empty();
      }
      names.put(form.group(1), form.group(2));
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new DeviceNumbers(names));
  }

  public Optional<String> name(String number) {
    return Optional.ofNullable(names.get(number));
  }
}
