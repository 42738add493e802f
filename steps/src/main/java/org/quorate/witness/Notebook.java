package org.quorate.witness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;

/** Where witnesses write what they saw, and what each of them last saw of each role. */
final class Notebook {
  static final String HELD = "held";
  static final String ABSENT = "absent";
  /** Where no host's clock stamped it. */
  static final String OWN_CLOCK = "";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Recorder recorder;
  private final long nanoOrigin;
  private final Map<String, String> last = new ConcurrentHashMap<>();

  Notebook(Recorder recorder) {
    this(recorder, System.nanoTime() - recorder.monotonicNanos());
  }

  /** @param nanoOrigin the {@link System#nanoTime()} at which the run's clock began */
  Notebook(Recorder recorder, long nanoOrigin) {
    this.recorder = recorder;
    this.nanoOrigin = nanoOrigin;
  }

  /** A {@link System#nanoTime()} on the run's clock. */
  long onRunClock(long nanoTime) {
    return nanoTime - nanoOrigin;
  }

  long now() {
    return recorder.monotonicNanos();
  }

  /**
   * A state that was looked up, for the first time or after a blind time.
   *
   * @param stampedBy the host by whose clock it is told when, whomever it is about
   */
  void look(String witness, String role, boolean held, long earliestNanos, long latestNanos, boolean first,
      String said, String stampedBy) {
    event(witness, role,
        state(held, earliestNanos, latestNanos, said, stampedBy).put("look", true).put("initial", first));
  }

  /** A change that was noticed. */
  void change(String witness, String role, boolean held, long earliestNanos, long latestNanos, String said,
      String stampedBy) {
    event(witness, role,
        state(held, earliestNanos, latestNanos, said, stampedBy).put("look", false).put("initial", false));
  }

  private static ObjectNode state(boolean held, long earliestNanos, long latestNanos, String said, String stampedBy) {
    return JSON.createObjectNode()
        .put("state", held ? HELD : ABSENT)
        .put("earliest_ns", Math.min(earliestNanos, latestNanos))
        .put("latest_ns", latestNanos)
        .put("stamped_by", stampedBy)
        .put("said", said);
  }

  void event(String witness, String role, ObjectNode body) {
    last.put(witness + " " + role, body.path("state").asText());
    recorder.record(EntryKind.EVENT, witness, role, body);
  }

  void gap(String witness, String role, long fromNanos, long toNanos, String reason) {
    recorder.record(EntryKind.GAP, witness, role, JSON.createObjectNode()
        .put("from_ns", fromNanos).put("to_ns", toNanos).put("reason", reason));
  }

  void clock(String role, long[] bounds) {
    recorder.record(EntryKind.MEASUREMENT, "clock-offset", role, JSON.createObjectNode()
        .put("lower_ns", bounds[0]).put("upper_ns", bounds[1]));
  }

  /** A host's clock was set: what it stamped between two readings is known less well than was written down. */
  void clockStep(String role, HostClock.Step step) {
    recorder.record(EntryKind.MEASUREMENT, "clock-step", role, JSON.createObjectNode()
        .put("from_ns", step.fromNanos()).put("to_ns", step.toNanos())
        .put("earlier_ns", step.earlierNanos()).put("later_ns", step.laterNanos()));
  }

  /** How often a witness asks, which is what it may miss. */
  void pace(String witness, String role, Duration pace) {
    recorder.record(EntryKind.MEASUREMENT, "witness-pace", role, JSON.createObjectNode()
        .put("witness", witness).put("pace_ns", pace.toNanos()));
  }

  boolean holds(String witness, String role) {
    return HELD.equals(last.get(witness + " " + role));
  }
}
