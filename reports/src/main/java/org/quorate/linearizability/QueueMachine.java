package org.quorate.linearizability;

import org.quorate.history.Function;
import org.quorate.history.Values;

/**
 * Values that come out in the order they went in.
 *
 * <p>A state is what was put in since it was empty, and how much of it has come out. Two states with the same content
 * but another past count as two, which costs time and never truth.
 */
final class QueueMachine extends Machine {
  private final Chains chains = new Chains();
  private final Pairs states = new Pairs();
  private final boolean[] puts;
  private final boolean[] blind;
  private final int[] values;

  QueueMachine(Operations operations) {
    puts = new boolean[operations.size()];
    blind = new boolean[operations.size()];
    values = new int[operations.size()];
    for (int each = 0; each < operations.size(); each++) {
      puts[each] = operations.function(each) == Function.ENQUEUE;
      blind[each] = operations.unknown(each);
      values[each] = operations.value(each);
    }
  }

  @Override
  int step(int state, int operation) {
    int whole = state == 0 ? 0 : states.first(state);
    int out = state == 0 ? 0 : states.second(state);
    if (puts[operation]) {
      return states.of(chains.with(whole, values[operation]), out);
    }
    boolean empty = state == 0;
    if (!blind[operation] && values[operation] == Values.NOTHING) {
      return empty ? state : IMPOSSIBLE;
    }
    boolean fits = !empty
        && (blind[operation] || chains.last(chains.beginning(whole, out + 1)) == values[operation]);
    if (!fits) {
      return IMPOSSIBLE;
    }
    return out + 1 == chains.length(whole) ? 0 : states.of(whole, out + 1);
  }

  @Override
  boolean onlyLooks(int operation) {
    return !puts[operation] && !blind[operation] && values[operation] == Values.NOTHING;
  }

  @Override
  long bytes() {
    return chains.bytes() + states.bytes() + 6L * values.length;
  }
}
