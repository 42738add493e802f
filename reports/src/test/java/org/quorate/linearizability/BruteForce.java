package org.quorate.linearizability;

import java.util.ArrayList;
import java.util.List;
import org.quorate.history.Function;
import org.quorate.history.History;
import org.quorate.history.Outcome;

/** Tries every order of every choice of what happened, without any cleverness. */
final class BruteForce {
  private final History history;
  private final int key;

  private BruteForce(History history, int key) {
    this.history = history;
    this.key = key;
  }

  static boolean linearizable(History history, Model model) {
    List<Integer> keys = new ArrayList<>();
    for (int each = 0; each < history.size(); each++) {
      keys.add(history.key(each));
    }
    return keys.stream().distinct().allMatch(key -> new BruteForce(history, key).some(new ArrayList<>(), start(model)));
  }

  private static List<String> start(Model model) {
    return switch (model) {
      case QUEUE -> List.of();
      case APPEND_KV -> List.of("");
      default -> List.of("null");
    };
  }

  private boolean some(List<Integer> done, List<String> state) {
    boolean all = true;
    for (int each = 0; each < history.size(); each++) {
      if (history.key(each) != key || done.contains(each) || history.outcome(each) == Outcome.REFUSED) {
        continue;
      }
      all &= history.outcome(each) == Outcome.UNKNOWN;
      List<String> after = mayComeNext(each, done) ? step(state, each) : null;
      if (after != null) {
        List<Integer> more = new ArrayList<>(done);
        more.add(each);
        if (some(more, after)) {
          return true;
        }
      }
    }
    return all;
  }

  private boolean mayComeNext(int operation, List<Integer> done) {
    for (int other = 0; other < history.size(); other++) {
      boolean before = history.key(other) == key && history.outcome(other) == Outcome.OK
          && history.answeredAt(other) < history.calledAt(operation);
      if (before && !done.contains(other)) {
        return false;
      }
    }
    return true;
  }

  private List<String> step(List<String> state, int operation) {
    boolean blind = history.outcome(operation) == Outcome.UNKNOWN;
    String value = history.values().shown(history.value(operation));
    Function function = history.function(operation);
    return switch (function) {
      case WRITE -> List.of(value);
      case READ -> blind || plain(value).equals(plain(state.get(0))) ? state : null;
      case CAS -> value.equals(state.get(0)) ? List.of(history.values().shown(history.replacement(operation))) : null;
      case APPEND -> List.of(plain(state.get(0)) + plain(value));
      case ENQUEUE -> {
        List<String> longer = new ArrayList<>(state);
        longer.add(value);
        yield longer;
      }
      case DEQUEUE -> taken(state, blind, value);
    };
  }

  private static List<String> taken(List<String> state, boolean blind, String value) {
    if (!blind && value.equals("null")) {
      return state.isEmpty() ? state : null;
    }
    boolean fits = !state.isEmpty() && (blind || state.get(0).equals(value));
    return fits ? state.subList(1, state.size()) : null;
  }

  private static String plain(String shown) {
    return shown.equals("null") ? "" : shown.replace("\"", "");
  }
}
