package org.quorate.criterion.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;

/**
 * The difference between two hosts' clocks, from what each showed between being asked and having answered.
 *
 * <p>This sees a clock that was stepped before the time daemon noticed. It can only refute: the way to a host may take
 * longer than the limit, and then nothing follows.
 */
final class ClockSkew {
  private static final double NANOS = 1e9;

  /** How far a host's clock is ahead of the control host's monotonic time, in seconds. */
  private record Bracket(String role, long line, double lower, double upper) {}

  private ClockSkew() {}

  static Finding judge(Evidence evidence, String expected) {
    double limit = evidence.inputs().duration("policy.time.offset-limit").toNanos() / NANOS;
    List<Bracket> brackets = new ArrayList<>();
    for (String role : Roles.TRIAD) {
      Optional<Bracket> bracket = evidence.sample(TimeCriteria.CLOCK, role).flatMap(ClockSkew::bracket);
      if (bracket.isEmpty()) {
        return Finding.notProven(expected, role + ": its clock could not be read");
      }
      brackets.add(bracket.get());
    }
    List<Finding> apart = new ArrayList<>();
    for (Bracket one : brackets) {
      for (Bracket other : brackets) {
        double least = one.lower() - other.upper();
        if (least > limit) {
          apart.add(Finding.refuted(expected, "the clock of %s is at least %.3f s ahead of the clock of %s".formatted(
              one.role(), least, other.role()), one.line(), other.line()));
        }
      }
    }
    return apart.isEmpty()
        ? Finding.proven(expected, "no two clocks can be told apart by more",
            brackets.stream().map(Bracket::line).toArray(Long[]::new))
        : Finding.all(apart);
  }

  private static Optional<Bracket> bracket(Sample sample) {
    if (!sample.succeeded() || sample.truncated() || !sample.text().matches("\\d{1,12}\\.\\d{9}")) {
      return Optional.empty();
    }
    double shown = Double.parseDouble(sample.text());
    return Optional.of(new Bracket(
        sample.role(), sample.seq(), shown - sample.doneNanos() / NANOS, shown - sample.sentNanos() / NANOS));
  }
}
