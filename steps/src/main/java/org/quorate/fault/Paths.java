package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** Looks at the ways between hosts: whether the other end says something, because a connection proves nothing of it. */
final class Paths {
  private static final Pattern GREETED = Pattern.compile("INFO .*\\n(\\d{1,6}\\.\\d+)\\s*", Pattern.DOTALL);
  /** TCP sends a first packet again after this long. */
  private static final Duration SENT_AGAIN = Duration.ofSeconds(1);

  private Paths() {}

  /** Whether a node's NATS port greets another; both kinds of port greet whoever connects. */
  static Look greets(Site site, String from, String to, String port) {
    // What greets first is handed over as HTTP/0.9.
    return Look.at(from, "%s reaches the %s port of %s".formatted(from, port, to),
        Command.of("curl", "-s", "--http0.9", "--max-time", "1", "http://%s:%s/".formatted(
            site.address(to), site.inputs().text("policy.ports." + port))),
        outcome -> outcome.out().startsWith("INFO "));
  }

  /**
   * Whether a node's NATS port takes up a connection within a time and then greets.
   *
   * <p>Unknown when it does not greet, or only as late as after a lost packet: that is no delay.
   */
  static Look within(Site site, String from, String to, String port, Duration time) {
    long millis = time.toMillis();
    String what = "the %s port of %s answers %s within %d ms".formatted(port, to, from, millis);
    Command ask = Command.of("curl", "-s", "--http0.9", "--max-time", String.valueOf(1 + 4 * time.toMillis() / 1000.0),
        "-w", "\n%{time_connect}", "http://%s:%s/".formatted(
            site.address(to), site.inputs().text("policy.ports." + port)));
    return new Look(what, now -> {
      String said = now.ask(from, ask).out();
      Matcher greeted = GREETED.matcher(said);
      if (!greeted.matches()) {
        return Seen.unknown("no greeting: " + said.strip());
      }
      double took = Double.parseDouble(greeted.group(1)) * 1000;
      String told = "after %.1f ms".formatted(took);
      return took >= millis + SENT_AGAIN.toMillis() ? Seen.unknown(told) : Seen.of(took < millis, told);
    });
  }

  static Look both(Site site, String one, String other, String port) {
    return Look.any("%s and %s reach each other's %s port".formatted(one, other, port),
        List.of(greets(site, one, other, port), greets(site, other, one, port)));
  }

  /** Whether the way of the harness to a host is open. */
  static Look answers(String role) {
    return new Look(role + " answers", site -> {
      Outcome outcome =
          site.ask(role, Command.of("true").within(Duration.ofSeconds(3)));
      return Seen.of(outcome.succeeded(), outcome.answer().name());
    });
  }

  /** Whether clients find something that speaks TLS behind the zone's address. */
  static Look served(Site site, String from) {
    return Look.at(from, "the zone's address answers " + from,
        Command.of("curl", "-ksS", "--max-time", "2", "-o", "/dev/null", "https://%s:%s/health".formatted(
            site.inputs().text("zone.vip.address"), site.inputs().text("policy.ports.controller"))),
        outcome -> outcome.exit() == 0);
  }
}
