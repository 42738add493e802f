package org.quorate.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of validity among what {@code openssl x509 -noout -dates} prints. */
public final class CertificateEnd {
  private static final Pattern LINE = Pattern.compile("(?m)^notAfter=(\\S.*?)\\s*$");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy z", Locale.ROOT);

  private CertificateEnd() {}

  /** Empty when no line, or more than one, says it. */
  public static Optional<Instant> read(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.find()) {
      return Optional.empty();
    }
    String date = line.group(1).replaceAll(" +", " ");
    if (line.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZonedDateTime.parse(date, FORM).toInstant());
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
