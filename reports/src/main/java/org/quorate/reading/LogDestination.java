package org.quorate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a log agent's configuration sends logs.
 *
 * @param transport {@code tcp}, {@code udp}, or empty when it does not say
 */
public record LogDestination(String host, String port, String transport) {
  private static final String RSYSLOG_PORT = "514";
  private static final Pattern ACTION_PART = Pattern.compile("(?i)\\b(target|port|protocol)\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern OLD_FORM = Pattern.compile("(@@?)(?:\\([^)]*\\))?\\[?([A-Za-z0-9.:-]+?)\\]?(?::(\\d{1,5}))?(?:;\\S*)?");
  private static final Pattern HOST_PORT = Pattern.compile("(?<![\\w.-])([A-Za-z0-9][A-Za-z0-9.-]*):(\\d{2,5})\\b");

  /** All destinations in the lines of a configuration, comments left out. */
  public static List<LogDestination> all(String text) {
    List<LogDestination> found = new ArrayList<>();
    List<String> lines = text.lines().map(line -> line.replaceFirst("(^|\\s)#.*", "").strip()).toList();
    fromActions(String.join("\n", lines), found);
    for (String line : lines) {
      String last = line.substring(line.lastIndexOf(' ') + 1);
      Matcher old = OLD_FORM.matcher(last);
      if (old.matches()) {
        found.add(new LogDestination(
            old.group(2), Optional.ofNullable(old.group(3)).orElse(RSYSLOG_PORT), old.group(1).length() == 2 ? "tcp" : "udp"));
      } else if (!ACTION_PART.matcher(line).find()) {
        HOST_PORT.matcher(line).results().forEach(each -> found.add(new LogDestination(each.group(1), each.group(2), "")));
      }
    }
    return List.copyOf(found);
  }

  /** rsyslog's form: a target begins a destination, its port and protocol may stand before or after it. */
  private static void fromActions(String text, List<LogDestination> found) {
    for (String action : text.split("(?i)\\baction\\s*\\(")) {
      String host = "";
      String port = RSYSLOG_PORT;
      String transport = "udp";
      Matcher part = ACTION_PART.matcher(action);
      while (part.find()) {
        String value = part.group(2).strip();
        switch (part.group(1).toLowerCase(Locale.ROOT)) {
          case "target" -> host = value;
          case "port" -> port = value;
          default -> transport = value.toLowerCase(Locale.ROOT);
        }
      }
      if (!host.isEmpty()) {
        found.add(new LogDestination(host, port, transport));
      }
    }
  }

  /** As the environment file writes targets. */
  public String target() {
    return host + ":" + port;
  }

  @Override
  public String toString() {
    return transport.isEmpty() ? target() : target() + "/" + transport;
  }
}
