package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/** Clocks of hosts that were found, later, to have been set: what they stamped meanwhile is known less well. */
final class ClockSteps {
  static final String NAME = "clock-step";
  private final List<Entry> steps;

  ClockSteps(DrillRecord drill) {
    this.steps = drill.within().of(EntryKind.MEASUREMENT, NAME);
  }

  /** When an event was, with all that is known by the end of the drill about the clock that stamped it. */
  Bracket when(Entry event) {
    Bracket when = Bracket.of(event);
    for (Entry step : steps) {
      if (stamped(event, step.subject())) {
        when = widened(when, step.body());
      }
    }
    return when;
  }

  /** Whether a host's clock stamped it: the one that the event names, which is none where the run's own clock did. */
  private static boolean stamped(Entry event, String role) {
    JsonNode by = event.body().path("stamped_by");
    // Evidence of old does not name it: a notice bears the clock of whom it is about, a look that of the run.
    return by.isMissingNode() ? role.equals(event.subject()) && !event.body().path("look").asBoolean()
        : role.equals(by.asText());
  }

  private static Bracket widened(Bracket when, JsonNode step) {
    if (when.latest() < step.path("from_ns").asLong() || when.earliest() > step.path("to_ns").asLong()) {
      return when;
    }
    return new Bracket(
        when.earliest() - step.path("earlier_ns").asLong(), when.latest() + step.path("later_ns").asLong());
  }
}
