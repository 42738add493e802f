package org.quorate.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host, by name or address, and a port; both must be there. */
public record Endpoint(String host, int port) {
  private static final Pattern FORM = Pattern.compile("(?:\\[([0-9a-fA-F:]+)\\]|([^:\\s\\[\\]]+)):(\\d{1,5})");
  private static final int HIGHEST_PORT = 65535;

  /** Empty without a host, without a port, or with a port that does not exist. */
  public static Optional<Endpoint> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String host = form.group(1) == null ? form.group(2) : form.group(1);
    int port = Integer.parseInt(form.group(3));
    boolean named = form.group(1) != null || HostAddress.parse(host).isPresent()
        || Hostnames.plausible(host) && !host.matches("[0-9.]+");
    return named && port > 0 && port <= HIGHEST_PORT ? Optional.of(new Endpoint(host, port)) : Optional.empty();
  }
}
