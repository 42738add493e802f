package org.quorate.linearizability;

import java.util.Arrays;
import org.quorate.history.Function;
import org.quorate.history.Outcome;

/**
 * Leaves out what cannot matter: operations that surely did not happen, and those of unknown outcome whose effect
 * nobody saw, because whatever order explains the rest with them explains it without them too.
 */
final class Unseen {
  private Unseen() {}

  static Operations without(Operations all, Model model) {
    boolean[] seen = seen(all);
    int[] kept = new int[all.size()];
    int count = 0;
    for (int each = 0; each < all.size(); each++) {
      if (matters(all, each, model, seen)) {
        kept[count++] = all.member(each);
      }
    }
    return all.choose(Arrays.copyOf(kept, count));
  }

  /** Which values somebody read, took out, or expected. */
  static boolean[] seen(Operations all) {
    boolean[] seen = new boolean[all.values().count()];
    for (int each = 0; each < all.size(); each++) {
      boolean brought = all.function(each).answersWithValue() && !all.unknown(each);
      if (brought || all.function(each) == Function.CAS) {
        seen[all.value(each)] = true;
      }
    }
    return seen;
  }

  private static boolean matters(Operations all, int operation, Model model, boolean[] seen) {
    if (all.outcome(operation) == Outcome.REFUSED) {
      return false;
    }
    if (!all.unknown(operation)) {
      return true;
    }
    return switch (all.function(operation)) {
      case READ -> false;
      case DEQUEUE, APPEND -> true;
      // A text that was set can be seen as the beginning of another.
      case WRITE -> model == Model.APPEND_KV || seen[all.value(operation)];
      case ENQUEUE -> seen[all.value(operation)];
      case CAS -> seen[all.replacement(operation)];
    };
  }
}
