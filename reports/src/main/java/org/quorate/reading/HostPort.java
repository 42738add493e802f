package org.quorate.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address and a port, either of which may be left out.
 *
 * @param host name or address without brackets, empty when none is given
 * @param port −1 when none is given
 */
public record HostPort(String host, int port) {
  private static final Pattern FORM =
      Pattern.compile("(?:[a-z+]+://)?(?:[^@/]*@)?(\\[[^\\]]*\\]|[^:/\\[\\]]*)(?::(\\d{1,5}|\\*))?/?");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");

  /** Reads {@code 8222}, {@code 0.0.0.0:8222}, {@code [::]:8222}, {@code host} or {@code nats://user@host:6222}. */
  public static Optional<HostPort> read(String text) {
    String stripped = text.strip();
    if (PORT.matcher(stripped).matches()) {
      return Optional.of(new HostPort("", Integer.parseInt(stripped)));
    }
    Matcher form = FORM.matcher(stripped);
    if (stripped.isEmpty() || !form.matches()) {
      return Optional.empty();
    }
    String host = form.group(1).replace("[", "").replace("]", "");
    String port = form.group(2);
    return Optional.of(new HostPort(host, port == null || port.equals("*") ? -1 : Integer.parseInt(port)));
  }
}
