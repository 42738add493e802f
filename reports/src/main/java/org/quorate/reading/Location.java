package org.quorate.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a directory really lies, as {@code stat -L -c "%Hd:%Ld %m"} prints it.
 *
 * @param device device number of its filesystem
 * @param mountPoint where that filesystem is mounted
 */
public record Location(String device, String mountPoint) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,10}:\\d{1,10}) (/.*)");

  public static Optional<Location> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches() ? Optional.of(new Location(form.group(1), form.group(2))) : Optional.empty();
  }
}
