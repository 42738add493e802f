package org.quorate.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as {@code curl -i} prints it: header, empty line, body.
 *
 * @param date the server's own clock, whole seconds; empty when it does not say
 */
public record HttpReply(int status, Optional<Instant> date, String body) {
  private static final Pattern STATUS = Pattern.compile("\\AHTTP/[0-9.]+ ([1-5]\\d\\d)\\b");
  private static final Pattern DATE = Pattern.compile("(?im)^date:\\s*(\\S.*?)\\s*$");
  private static final Pattern END_OF_HEADER = Pattern.compile("\\r?\\n\\r?\\n");

  /** Empty when the text is no such answer. */
  public static Optional<HttpReply> read(String text) {
    Matcher status = STATUS.matcher(text);
    Matcher end = END_OF_HEADER.matcher(text);
    if (!status.find() || !end.find()) {
      return Optional.empty();
    }
    String header = text.substring(0, end.start());
    return Optional.of(new HttpReply(Integer.parseInt(status.group(1)), date(header), text.substring(end.end())));
  }

  private static Optional<Instant> date(String header) {
    Matcher date = DATE.matcher(header);
    if (!date.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZonedDateTime.parse(date.group(1), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
