package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;
import org.quorate.evidence.Entry;

/**
 * Whether two roles ever held the same thing at once, as one witness saw it.
 *
 * <p>Overlap beyond the limit for every reading of the clocks is REFUTED; overlap beyond it for some reading,
 * or a blind witness, is NOT PROVEN.
 */
record SingleActive(String what, String witness, List<String> roles, Duration longestOverlap) {
  private static final double NANOS_PER_MILLI = 1e6;

  Finding judge(DrillRecord drill) {
    Timeline timeline = new Timeline(drill, witness);
    String tolerance = ", at most %d ms on two while it moves".formatted(longestOverlap.toMillis());
    String expected = "%s on one node at a time%s".formatted(what, longestOverlap.isZero() ? "" : tolerance);
    List<Finding> blind = blindness(timeline, expected);
    List<Finding> overlaps = overlaps(timeline, expected);
    List<Finding> all = new ArrayList<>(overlaps);
    all.addAll(blind);
    if (roles.stream().allMatch(role -> timeline.holdings(role).isEmpty())) {
      all.add(Finding.notProven(expected, "the witness \"%s\" never saw anybody with %s".formatted(witness, what),
          lines(timeline)));
    }
    if (all.isEmpty()) {
      all.add(Finding.proven(expected, "never on two nodes at once, seen by the witness \"%s\"".formatted(witness),
          lines(timeline)));
    }
    return Finding.all(all);
  }

  private List<Finding> blindness(Timeline timeline, String expected) {
    List<Finding> findings = new ArrayList<>();
    for (String role : roles) {
      if (!timeline.saw(role)) {
        findings.add(Finding.notProven(expected, "the witness \"%s\" reported nothing that can be understood about %s"
            .formatted(witness, role)));
      } else if (timeline.late(role)) {
        findings.add(Finding.notProven(expected, "the witness \"%s\" first looked at %s when the change was under way"
            .formatted(witness, role), timeline.lines(role).get(0)));
      }
      for (Entry gap : timeline.gaps(role)) {
        findings.add(Finding.notProven(
            expected,
            "the witness \"%s\" was blind on %s for %.0f ms: %s".formatted(
                witness, role,
                (gap.body().path("to_ns").asLong() - gap.body().path("from_ns").asLong()) / NANOS_PER_MILLI,
                gap.body().path("reason").asText()),
            gap.seq()));
      }
    }
    return findings;
  }

  private List<Finding> overlaps(Timeline timeline, String expected) {
    List<Finding> findings = new ArrayList<>();
    for (int first = 0; first < roles.size(); first++) {
      for (int second = first + 1; second < roles.size(); second++) {
        for (Holding one : timeline.holdings(roles.get(first))) {
          for (Holding other : timeline.holdings(roles.get(second))) {
            overlap(one, other, timeline, expected).ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  private Optional<Finding> overlap(Holding one, Holding other, Timeline timeline, String expected) {
    long definite = one.definiteOverlap(other);
    long possible = one.possibleOverlap(other);
    long limit = longestOverlap.toNanos();
    if (possible <= limit) {
      return Optional.empty();
    }
    String observed = "%s and %s both had %s for %.1f to %.1f ms".formatted(
        one.role(), other.role(), what, definite / NANOS_PER_MILLI, possible / NANOS_PER_MILLI);
    Measured measured = new Measured(
        what + " on two nodes", definite / NANOS_PER_MILLI, possible / NANOS_PER_MILLI, longestOverlap.toMillis());
    Finding finding = definite > limit
        ? Finding.refuted(expected, observed, lines(timeline))
        : Finding.notProven(expected, observed + ", which the clocks cannot tell apart from none", lines(timeline));
    return Optional.of(finding.with(measured));
  }

  private Long[] lines(Timeline timeline) {
    return roles.stream().flatMap(role -> timeline.lines(role).stream()).sorted().toArray(Long[]::new);
  }
}
