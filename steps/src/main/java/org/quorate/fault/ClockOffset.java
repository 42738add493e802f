package org.quorate.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** A node's clock is ahead, while its time service is silent about it. */
public record ClockOffset(String role, Duration ahead) implements Fault {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "clock-offset";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    String unit = site.inputs().text("policy.time.unit", "chrony.service");
    Look may = Look.at(role, "the time service of %s may set its clock".formatted(role),
        Command.of("ps", "-o", "args=", "-C", "chronyd"),
        outcome -> outcome.exit() == 0 && !List.of(outcome.out().split("\\s+")).contains("-x"));
    return Plan.of(HostChange.on(role, "put the clock forward")
            .applying(Command.of("systemctl", "stop", unit),
                Command.of("date", "--set", "%d seconds".formatted(ahead.toSeconds())))
            // The service itself steps the clock back: doing that twice does no harm.
            .undoing(Command.of("systemctl", "start", unit), Command.of("chronyc", "burst", "4/4"),
                Command.of("chronyc", "waitsync", "30", "0", "0", "1").within(LONGEST),
                Command.of("chronyc", "makestep")))
        .needing(may).breaks(agrees()).holds(Paths.answers(role));
  }

  private Look agrees() {
    Duration half = ahead.dividedBy(2);
    String what = "the clock of %s agrees with this machine's within %d ms".formatted(role, half.toMillis());
    return new Look(what, site -> {
      Outcome said = site.ask(role, Command.of("date", "+%s"));
      if (!said.succeeded() || !said.out().strip().matches("\\d{1,18}")) {
        return Seen.unknown("the clock cannot be read");
      }
      Duration apart = Duration.between(Instant.now(), Instant.ofEpochSecond(Long.parseLong(said.out().strip()))).abs();
      return Seen.of(apart.compareTo(half) <= 0, "%d ms apart".formatted(apart.toMillis()));
    });
  }
}
