package org.quorate.criterion.handoff;

import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Measured;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;

/** The tokens that this run logged, at the aggregation target. */
public final class ShippedLogs {
  /** The action that logs a token. */
  public static final String ACTION = "log a token";

  /** How long it took to show, as a measurement with the token and {@code within_ms}. */
  public static final String MEASUREMENT = "log-visible";

  static final String PROBE = "shipped-log-tail";

  /** Exit statuses of curl when nobody listens there, or the answer is that there is no log of this host. */
  private static final Set<Integer> SHOWS_NOTHING = Set.of(7, 22);

  private ShippedLogs() {}

  static Finding judge(Evidence evidence) {
    String expected = "what is logged on each node is at the aggregation target %s within %s".formatted(
        evidence.inputs().text("policy.log-agent.target"), evidence.inputs().text("policy.log-agent.visible-within"));
    return Finding.all(Roles.TRIAD.stream().map(role -> ofNode(evidence, role, expected)).toList());
  }

  private static Finding ofNode(Evidence evidence, String role, String expected) {
    Optional<Entry> measured = evidence.of(EntryKind.MEASUREMENT, MEASUREMENT).stream()
        .filter(entry -> entry.subject().equals(role)).reduce((first, second) -> second);
    if (measured.isEmpty() || !measured.get().body().path("within_ms").isNumber()) {
      return Finding.notProven(expected, role + ": no token was logged in this run");
    }
    return Latest.judged(evidence, role, PROBE, expected, sample -> found(evidence, sample, measured.get(), expected));
  }

  private static Finding found(Evidence evidence, Sample sample, Entry measured, String expected) {
    if (SHOWS_NOTHING.contains(sample.exit())) {
      return Finding.refuted(expected, "%s: %s".formatted(sample.role(), sample.err().strip()), sample.seq());
    }
    if (!sample.succeeded() || sample.seq() < measured.seq()) {
      return Latest.unintelligible(sample, expected);
    }
    String token = measured.body().path("token").asText();
    long tookMillis = measured.body().path("within_ms").asLong();
    long longestMillis = evidence.inputs().duration("policy.log-agent.visible-within").toMillis();
    Measured visible = new Measured("log of %s visible".formatted(sample.role()), 0, tookMillis, longestMillis);
    if (token.isEmpty() || !sample.out().contains(token)) {
      return Finding.refuted(expected,
          "%s: the token %s is not there after %d ms".formatted(sample.role(), token, tookMillis), sample.seq());
    }
    // A last look at the very end of the period ends a little after it.
    return tookMillis <= longestMillis
        ? Finding.proven(expected, "%s: there within %d ms".formatted(sample.role(), tookMillis), sample.seq())
            .with(visible)
        : Finding.refuted(expected, "%s: there only after %d ms".formatted(sample.role(), tookMillis), sample.seq())
            .with(visible);
  }
}
