package org.quorate.reading;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kernel's count of errors of each mounted ext4 filesystem, from {@code /sys/fs/ext4/DEVICE/errors_count}. */
public final class FilesystemErrors {
  private static final Pattern LINE = Pattern.compile("/sys/fs/ext4/([^/]+)/errors_count:(\\d{1,18})");
  private final Map<String, Long> counts;

  private FilesystemErrors(Map<String, Long> counts) {
    this.counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** Empty when a line has another form, or there is none. */
  public static Optional<FilesystemErrors> parse(String text) {
    Map<String, Long> counts = new HashMap<>();
    for (String line : text.lines().toList()) {
      Matcher form = LINE.matcher(line.strip());
      if (!form.matches()) {
        return Optional.empty();
      }
      counts.put(form.group(1), Long.parseLong(form.group(2)));
    }
    return counts.isEmpty() ? Optional.empty() : Optional.of(new FilesystemErrors(counts));
  }

  /** @param device the kernel's name for it, such as {@code sdb1} */
  public OptionalLong count(String device) {
    Long count = counts.get(device);
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }
}
