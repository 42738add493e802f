package org.quorate.reading;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a nats-server wrote, as {@code docker compose logs --timestamps} prints it: a time in UTC before each line. */
public final class ServerLog {
  private static final Pattern LEVEL = Pattern.compile("\\[(ERR|WRN|FTL)\\]");
  /** Compose clears the line before each entry, whatever is asked of it. */
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");
  /** As the others and as the elected one itself put it. */
  private static final List<String> ELECTED =
      List.of("JetStream cluster new metadata leader", "Self is new JetStream cluster metadata leader");
  /**
   * A catch-up that "stalled" is none: the server asks once more (five seconds after it first asked, nats-server's
   * {@code jetstream_cluster.go}), and the health of one that stays behind says so.
   */
  private static final List<String> TROUBLE = List.of(
      "route", "routing", "quorum", "no metadata leader", "not established contact with a meta leader",
      "cluster name", "raft");
  private final List<Line> lines;

  private ServerLog(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** One line and when the engine took it down. */
  public record Line(Instant at, String text) {
    /** Whether it tells of a group of servers that has lost its quorum. */
    public boolean ofQuorum() {
      return text.contains("has NO quorum");
    }
  }

  /** Empty when the log has no line, or one without its time. */
  public static Optional<ServerLog> read(String text) {
    List<Line> lines = new ArrayList<>();
    for (String line : ESCAPE.matcher(text).replaceAll("").lines().filter(each -> !each.isBlank()).toList()) {
      String[] parts = line.strip().split(" ", 2);
      try {
        lines.add(new Line(Instant.parse(parts[0]), parts.length < 2 ? "" : parts[1]));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new ServerLog(lines));
  }

  public List<Line> lines() {
    return lines;
  }

  /** Errors and warnings about routes, a split or the quorum. */
  public List<Line> trouble() {
    return lines.stream().filter(line -> LEVEL.matcher(line.text()).find() && speaksOfTrouble(line.text())).toList();
  }

  /** When the latest meta leader was elected, as far as the log tells. */
  public Optional<Instant> latestElection() {
    return lines.stream().filter(line -> ELECTED.stream().anyMatch(line.text()::contains)).map(Line::at).reduce((first, last) -> last);
  }

  private static boolean speaksOfTrouble(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return TROUBLE.stream().anyMatch(lower::contains);
  }
}
