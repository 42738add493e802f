package org.quorate.safeguard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.criterion.Roles;
import org.quorate.environment.Environment;
import org.quorate.evidence.Inputs;
import org.quorate.safeguard.Leftovers.Leftover;

/** What must hold on the hosts before a drill. Reads and nothing else. */
public final class Preflight {
  private final Environment environment;
  private final Inputs inputs;

  public Preflight(Environment environment, Inputs inputs) {
    this.environment = environment;
    this.inputs = inputs;
  }

  /** @throws Refusal naming everything that is in the way */
  public void check() {
    refuse("lock of the zone", "that nobody has it", ZoneLock.holders(environment),
        "Another run is going on, or died a moment ago: its lock ends by itself %d s after that."
            .formatted(ZoneLock.EXPIRY.toSeconds()));
    checkHealth();
    List<String> left = Leftovers.on(environment).stream().map(Leftover::toString).toList();
    refuse("leftovers of other runs", "none", left, "Another run may be going on; if none is: quorate recover.");
    Duration limit = inputs.duration("safety.clock-limit");
    refuse("clocks", "at most %s between each host and this machine".formatted(inputs.text("safety.clock-limit")),
        Roles.TRIAD.stream().flatMap(role -> HostTime.off(environment.hosts().get(role), limit).stream()
            .map(off -> role + " " + off)).toList(), "Have the clocks synchronised.");
    String file = inputs.text("safety.stop-when.kill-switch");
    refuse("kill switch " + file, "no such file on any host",
        Roles.TRIAD.stream().filter(role -> environment.hosts().get(role).run(KillSwitch.look(file)).exit() != 1)
            .map(role -> role + " has it, or does not tell").toList(),
        "Somebody wants no drill now.");
    refuse("monitoring", "no reason to stop", new MonitoringLook(environment, inputs, Optional.empty()).reasons(),
        "A drill would be stopped at once.");
  }

  /** @throws Refusal when the zone is not whole */
  public void checkHealth() {
    refuse("steady state of the zone", "a healthy zone", SteadyState.problems(environment, inputs),
        "Mend it first; quorate check says more.");
  }

  private static void refuse(String where, String expected, List<String> problems, String mend) {
    if (!problems.isEmpty()) {
      throw new Refusal(where, expected, problems.stream().collect(Collectors.joining("; ")), mend);
    }
  }
}
