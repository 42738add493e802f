package org.quorate.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One package as {@code dpkg-query -s} describes it. */
public record DebianPackage(String name, String status, String version) {
  private static final Pattern NAME = Pattern.compile("(?m)^Package: (\\S+)$");
  private static final Pattern STATUS = Pattern.compile("(?m)^Status: (.+)$");
  private static final Pattern VERSION = Pattern.compile("(?m)^Version: (\\S+)$");

  /** Empty without a name and a status. A package that was removed but left its configuration has both. */
  public static Optional<DebianPackage> parse(String text) {
    Matcher name = NAME.matcher(text);
    Matcher status = STATUS.matcher(text);
    Matcher version = VERSION.matcher(text);
    return name.find() && status.find()
        ? Optional.of(new DebianPackage(name.group(1), status.group(1).strip(), version.find() ? version.group(1) : ""))
        : Optional.empty();
  }

  public boolean installed() {
    return status.endsWith(" ok installed");
  }

  @Override
  public String toString() {
    return "%s %s (%s)".formatted(name, version.isEmpty() ? "without a version" : version, status);
  }
}
