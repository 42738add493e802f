package org.quorate.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an attempt to connect ended: 0, or the number the kernel gives the error. */
public record ConnectAttempt(int error) {
  private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{1,4})");
  private static final int TIMED_OUT = 110;
  private static final int REFUSED = 111;
  private static final int NO_ROUTE = 113;

  /** Attempts by target; empty when a line has another form, or there is none. */
  public static Optional<Map<String, ConnectAttempt>> parse(String text) {
    Map<String, ConnectAttempt> attempts = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      Matcher form = LINE.matcher(line.strip());
      if (!form.matches()) {
        return Optional.empty();
      }
      attempts.put(form.group(1), new ConnectAttempt(Integer.parseInt(form.group(2))));
    }
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts);
  }

  public boolean connected() {
    return error == 0;
  }

  /** Somebody answered, but not by listening: the host itself when nothing listens there, or a packet filter. */
  public boolean refused() {
    return error == REFUSED;
  }

  @Override
  public String toString() {
    return switch (error) {
      case 0 -> "connected";
      case TIMED_OUT -> "no answer";
      case REFUSED -> "refused";
      case NO_ROUTE -> "no way there";
      default -> "error " + error;
    };
  }
}
