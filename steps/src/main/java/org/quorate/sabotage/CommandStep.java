package org.quorate.sabotage;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;

/**
 * A command on hosts, and what is expected of it.
 *
 * @param exits exit statuses that are as expected; empty for any
 * @param prints what its output must contain somewhere, or null
 * @param lacks what its output must not contain anywhere, or null
 * @param until how long it may take to come out as expected; zero for at once
 */
record CommandStep(
    List<String> roles,
    List<String> argv,
    String input,
    List<Integer> exits,
    Pattern prints,
    Pattern lacks,
    Duration until,
    Duration within) implements Step {
  private static final Duration PAUSE = Duration.ofMillis(250);

  /** The same without any patience. */
  CommandStep atOnce() {
    return new CommandStep(roles, argv, input, exits, prints, lacks, Duration.ZERO, within);
  }

  @Override
  public void perform(Stage stage) {
    roles.forEach(role -> perform(stage, role));
  }

  private void perform(Stage stage, String role) {
    String[] last = {""};
    if (until.isZero()) {
      last[0] = complaint(stage, role);
    } else {
      try {
        Awaitility.await().pollDelay(Duration.ZERO).pollInterval(PAUSE).atMost(until.plus(within))
            .until(() -> (last[0] = complaint(stage, role)).isEmpty());
      } catch (ConditionTimeoutException tooLate) {
        throw new Mishap("%s, still after %d s".formatted(last[0], until.toSeconds()));
      }
    }
    if (!last[0].isEmpty()) {
      throw new Mishap(last[0]);
    }
  }

  private String complaint(Stage stage, String role) {
    Command command =
        Command.of(stage.filled(role, argv)).asRoot().within(within).reading(stage.filled(role, input));
    Outcome outcome = stage.run(role, command);
    String printed = outcome.out() + outcome.err();
    boolean fits = outcome.answer() == Answer.ANSWERED
        && (exits.isEmpty() || exits.contains(outcome.exit()))
        && (prints == null || prints.matcher(printed).find())
        && (lacks == null || !lacks.matcher(printed).find());
    return fits ? "" : "%s: \"%s\" ended with %s, status %d, and printed \"%s\"".formatted(
        role, String.join(" ", command.argv()), outcome.answer(), outcome.exit(), Words.shortened(printed));
  }
}
