package org.quorate.reading;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The release files of the package lists on a host: which archives, of when, valid until when. */
public final class PackageLists {
  private static final Pattern LINE = Pattern.compile("(\\S+?):(Suite|Date|Valid-Until): (.+)");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss zzz", Locale.ROOT);
  private final Map<String, Map<String, String>> releases;

  private PackageLists(Map<String, Map<String, String>> releases) {
    this.releases = releases;
  }

  /** Empty when there is no list, a line has another form, or a list has no date. */
  public static Optional<PackageLists> parse(String text) {
    Map<String, Map<String, String>> releases = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      Matcher form = LINE.matcher(line.strip());
      if (!form.matches()) {
        return Optional.empty();
      }
      releases.computeIfAbsent(form.group(1), file -> new LinkedHashMap<>()).put(form.group(2), form.group(3));
    }
    boolean dated = releases.values().stream().allMatch(release -> instant(release.get("Date")).isPresent());
    return releases.isEmpty() || !dated ? Optional.empty() : Optional.of(new PackageLists(releases));
  }

  /** The archive whose list was valid only until before this moment, by the archive's own word. */
  public Optional<String> outdated(Instant now) {
    return releases.values().stream()
        .filter(release -> instant(release.get("Valid-Until")).filter(until -> until.isBefore(now)).isPresent())
        .findFirst().map(release -> "%s, valid until %s".formatted(release.get("Suite"), release.get("Valid-Until")));
  }

  @Override
  public String toString() {
    return String.join("; ", releases.values().stream()
        .map(release -> "%s of %s".formatted(release.get("Suite"), release.get("Date"))).toList());
  }

  private static Optional<Instant> instant(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(ZonedDateTime.parse(text.strip(), DATE).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
