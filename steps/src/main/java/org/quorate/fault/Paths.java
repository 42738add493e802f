package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** Looks at the ways between hosts: whether the other end says something, because a connection proves nothing of it. */
final class Paths {
  private Paths() {}

  /** Whether a node's NATS port greets another; both kinds of port greet whoever connects. */
  static Look greets(Site site, String from, String to, String port) {
    // What greets first is handed over as HTTP/0.9.
    return Look.at(from, "%s reaches the %s port of %s".formatted(from, port, to),
        Command.of("curl", "-s", "--http0.9", "--max-time", "1", "http://%s:%s/".formatted(
            site.address(to), site.inputs().text("policy.ports." + port))),
        outcome -> outcome.out().startsWith("INFO "));
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
