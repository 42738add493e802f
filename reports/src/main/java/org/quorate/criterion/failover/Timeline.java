package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/** What one witness saw during a drill: holdings by role, and the times it was blind. */
final class Timeline {
  static final String HELD = "held";
  private static final String ABSENT = "absent";
  /** Witnesses that ask do so several times in that time, and are blind from the last good answer on. */
  private static final long LOOKS_AGAIN_NANOS = 1_000_000_000L;
  private final DrillRecord drill;
  private final String witness;

  /**
   * A state that a role was in from some moment on, as seen or, without power, as known.
   *
   * @param order where it stands among the others: notices of one host arrive in the order of its events
   * @param looked whether it was looked up rather than noticed, so that it may have come about unseen before
   */
  private record State(boolean held, Bracket when, long order, long seq, boolean looked, boolean first) {
    static State of(Entry event, ClockSteps clocks) {
      boolean held = event.body().path("state").asText().equals(HELD);
      boolean first = event.body().path("initial").asBoolean();
      // The witness listens before it looks, so a notice may be on record before the first look.
      long order = first ? Long.MIN_VALUE : event.body().path("earliest_ns").asLong(event.monotonicNanos());
      return new State(held, clocks.when(event), order, event.seq(), event.body().path("look").asBoolean(), first);
    }

    /** Without power everything ends, later than whatever the host still gave notice of. */
    static State without(PowerLoss loss) {
      return new State(false, loss.off(), loss.off().latest(), 0, false, false);
    }

    /** What is looked up after a loss of power has come about after it. */
    State after(PowerLoss loss) {
      Bracket later = when.notBefore(loss.off().latest());
      return looked && !first && when.latest() > loss.off().latest()
          ? new State(held, later, later.earliest(), seq, true, false)
          : this;
    }
  }

  Timeline(DrillRecord drill, String witness) {
    this.drill = drill;
    this.witness = witness;
  }

  /** Whether the witness reported something about a role, and nothing that cannot be understood. */
  boolean saw(String role) {
    List<Entry> events = events(role);
    return !events.isEmpty() && events.stream().allMatch(Timeline::understood);
  }

  /** Whether it reported something about a role, from before the change on, and was never blind on it. */
  boolean watched(String role) {
    return saw(role) && !late(role) && gaps(role).isEmpty();
  }

  /** Whether it first looked at a role when what the drill changes had been begun; until then nothing is known of it. */
  boolean late(String role) {
    long first = events(role).stream().mapToLong(event -> Bracket.of(event).latest()).min().orElse(Long.MAX_VALUE);
    long struck = drill.span("applied").map(Bracket::earliest)
        .orElse(drill.begin().monotonicNanos() + LOOKS_AGAIN_NANOS);
    return first > struck;
  }

  List<Holding> holdings(String role) {
    List<Holding> holdings = new ArrayList<>();
    Bracket since = null;
    for (State state : states(role)) {
      if (state.held() && since == null) {
        since = state.first() ? sinceBegin(state.when().latest()) : state.when();
      } else if (since != null && (!state.held() || state.looked())) {
        // A look after a blind time: it may have been lost and taken again meanwhile.
        holdings.add(new Holding(role, since, state.when()));
        since = state.held() ? state.when() : null;
      }
    }
    if (since != null) {
      holdings.add(new Holding(role, since, untilEnd(role)));
    }
    return holdings;
  }

  /** When a role surely came to hold it anew: not what it held at the first look, nor still, or again, after blindness. */
  List<Bracket> takings(String role) {
    List<Bracket> takings = new ArrayList<>();
    boolean held = false;
    for (State state : states(role)) {
      if (state.held() && !held && !state.first()) {
        takings.add(state.when());
      }
      held = state.held();
    }
    return takings;
  }

  /** Whether a role held it when the drill ended. */
  boolean heldAtEnd(String role) {
    List<State> states = states(role);
    return !states.isEmpty() && states.get(states.size() - 1).held();
  }

  /** When a role's state changed; the first look is no change. */
  List<Bracket> changes(String role) {
    List<Bracket> changes = new ArrayList<>();
    List<State> states = states(role);
    for (int next = 1; next < states.size(); next++) {
      if (states.get(next).held() != states.get(next - 1).held()) {
        changes.add(states.get(next).when());
      }
    }
    return changes;
  }

  /** Lines about times this witness was blind on a role, except because the host had no power. */
  List<Entry> gaps(String role) {
    Optional<PowerLoss> loss = PowerLoss.of(drill, role);
    return allGaps(role).stream().filter(gap -> loss.isEmpty() || !loss.get().explains(gap)).toList();
  }

  /** Whether a holding that has ended was out of sight just from when a fault came, so that the fault itself hid it. */
  boolean lostSight(String role, Bracket ended, Bracket fault) {
    return ended.latest() >= fault.latest() && ended.earliest() >= fault.earliest() - LOOKS_AGAIN_NANOS
        && allGaps(role).stream().anyMatch(gap -> gap.body().path("from_ns").asLong() <= fault.latest()
        && gap.body().path("to_ns").asLong() >= fault.latest());
  }

  List<Long> lines(String role) {
    return events(role).stream().map(Entry::seq).toList();
  }

  /** Nobody knows how much of the time before the first look it was held already. */
  private Bracket sinceBegin(long looked) {
    return new Bracket(Math.min(drill.begin().monotonicNanos(), looked), looked);
  }

  /** A holding whose end nobody saw: as long as the drill, surely only as long as it could be seen. */
  private Bracket untilEnd(String role) {
    long end = drill.end().monotonicNanos();
    long lastSeen = events(role).stream().mapToLong(Entry::seq).max().orElse(0);
    long blindFrom = allGaps(role).stream().filter(gap -> gap.seq() > lastSeen)
        .mapToLong(gap -> gap.body().path("from_ns").asLong()).min().orElse(end);
    return new Bracket(Math.min(blindFrom, end), end);
  }

  private List<State> states(String role) {
    ClockSteps clocks = new ClockSteps(drill);
    List<State> states = new ArrayList<>(events(role).stream().map(event -> State.of(event, clocks)).toList());
    PowerLoss.of(drill, role).ifPresent(loss -> {
      states.replaceAll(state -> state.after(loss));
      states.add(State.without(loss));
    });
    states.sort(Comparator.comparingLong(State::order).thenComparingLong(State::seq));
    return states;
  }

  private static boolean understood(Entry event) {
    String state = event.body().path("state").asText();
    return state.equals(HELD) || state.equals(ABSENT);
  }

  private List<Entry> events(String role) {
    return drill.within().of(EntryKind.EVENT, witness).stream().filter(event -> event.subject().equals(role)).toList();
  }

  private List<Entry> allGaps(String role) {
    return drill.within().of(EntryKind.GAP, witness).stream().filter(gap -> gap.subject().equals(role)).toList();
  }
}
