package org.quorate.criterion.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/**
 * The controlled demotion of this run, as it can be seen afterwards in the channel that the environment file chooses.
 *
 * @param active the node that lost its role
 * @param standby the node that gained it
 * @param begin when the drill began, by the control host's clock
 * @param end when it had ended
 */
record RoleTransition(String active, String standby, Instant begin, Instant end) {
  static final String HISTORY = "monitoring-history";
  static final String LOG = "shipped-log";
  private static final String DRILL = "demotion";
  /**
   * Clocks of nodes, monitoring and the control host are each within the drift limit of one another, and some seconds.
   */
  static final Duration CLOCKS_DIFFER = Duration.ofSeconds(3);

  static Finding judge(Evidence evidence) {
    String channel = evidence.inputs().text("policy.monitoring.transitions");
    String expected = "the role transition of the demotion is visible in the %s".formatted(
        channel.equals("metric") ? "metrics" : "logs at the aggregation target");
    Optional<RoleTransition> drill = performed(evidence);
    if (drill.isEmpty()) {
      return Finding.notProven(expected, "there is no complete record of a demotion in this run");
    }
    return channel.equals("metric")
        ? TransitionInMetrics.judge(evidence, drill.get(), expected)
        : TransitionInLogs.judge(evidence, drill.get(), expected);
  }

  private static Optional<RoleTransition> performed(Evidence evidence) {
    Optional<Entry> begin = phase(evidence, "begin");
    Optional<Entry> end = phase(evidence, "end").filter(entry -> begin.isPresent() && entry.seq() > begin.get().seq());
    return end.map(last -> new RoleTransition(
        begin.get().body().path("active").asText(), begin.get().body().path("standby").asText(),
        begin.get().at(), last.at()));
  }

  private static Optional<Entry> phase(Evidence evidence, String phase) {
    List<Entry> all = evidence.of(EntryKind.FAULT, DRILL);
    return all.stream().filter(entry -> entry.body().path("phase").asText().equals(phase))
        .reduce((first, second) -> second);
  }

  boolean holds(Instant at) {
    return !at.isBefore(begin.minus(CLOCKS_DIFFER)) && !at.isAfter(end.plus(CLOCKS_DIFFER));
  }
}
