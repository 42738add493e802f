package org.quorate.safeguard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.quorate.criterion.Roles;
import org.quorate.drill.ActiveRoles;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Inputs;

/** Whether a zone is whole: one active node, every node's services up, and clients served. Reads and nothing else. */
public final class SteadyState {
  private static final int WINDOWS_TO_SETTLE = 6;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private SteadyState() {}

  /** Everything that is not as it should be; empty when the zone is whole. */
  public static List<String> problems(Environment environment, Inputs inputs) {
    List<String> problems = new ArrayList<>();
    Optional<ActiveRoles> roles = ActiveRoles.resolve(environment, inputs);
    if (roles.isEmpty()) {
      problems.add("not exactly one service-bearing node has the VIP");
    }
    for (String role : Roles.TRIAD) {
      active(environment, role, inputs.text("policy.services.jetstream"), true, problems);
    }
    for (String role : Roles.PAIR) {
      active(environment, role, inputs.text("policy.services.keepalived"), true, problems);
      boolean holder = roles.filter(who -> who.active().equals(role)).isPresent();
      active(environment, role, inputs.text("policy.services.controller"), holder, problems);
    }
    Outcome served = environment.hosts().get("gamma").run(ClientLook.of(inputs));
    if (!ClientLook.answered(served)) {
      problems.add("the controller's health address does not answer: " + (served.out() + served.err()).strip());
    }
    return problems;
  }

  /** The same once roles that are about to move have had the time that they may take. */
  public static List<String> settled(Environment environment, Inputs inputs) {
    Duration longest = inputs.duration("policy.failover.window").multipliedBy(WINDOWS_TO_SETTLE);
    try {
      Awaitility.await("the steady state").pollInSameThread().pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY)
          .atMost(longest).until(() -> problems(environment, inputs).isEmpty());
      return List.of();
    } catch (ConditionTimeoutException late) {
      return problems(environment, inputs);
    }
  }

  static Command state(String unit) {
    return Command.of("systemctl", "is-active", unit);
  }

  private static void active(
      Environment environment, String role, String unit, boolean expected, List<String> problems) {
    Outcome state = environment.hosts().get(role).run(state(unit));
    if (state.out().strip().equals("active") != expected) {
      problems.add("%s: %s is %s".formatted(role, unit, state.out().isBlank() ? state.err().strip() : state.out().strip()));
    }
  }
}
