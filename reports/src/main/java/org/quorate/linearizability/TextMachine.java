package org.quorate.linearizability;

import java.util.Arrays;
import java.util.BitSet;
import org.quorate.history.Function;
import org.quorate.history.Values;

/**
 * A text that is read, set and added to; its state is the sequence of its bytes.
 *
 * <p>A text that is not set again only grows, so until the longest reading has been, the text is a beginning of it.
 */
final class TextMachine extends Machine {
  private final Chains texts = new Chains();
  private final Pairs appended = new Pairs();
  private int[] results = new int[64];
  private final boolean[] adds;
  private final boolean[] reads;
  private final int[] values;
  private final int[] whole;
  private final Values content;
  private int longest = -1;
  private boolean mayBeSet;
  private final BitSet sets = new BitSet();
  private final BitSet beginnings = new BitSet();

  TextMachine(Operations operations) {
    content = operations.values();
    adds = new boolean[operations.size()];
    reads = new boolean[operations.size()];
    values = new int[operations.size()];
    whole = new int[operations.size()];
    for (int each = 0; each < operations.size(); each++) {
      adds[each] = operations.function(each) == Function.APPEND;
      reads[each] = operations.function(each) == Function.READ;
      values[each] = operations.value(each);
      whole[each] = adds[each] ? 0 : text(0, values[each]);
    }
    findLongest(operations);
  }

  private void findLongest(Operations operations) {
    for (int each = 0; each < operations.size(); each++) {
      boolean sure = !operations.unknown(each);
      if (!adds[each] && !reads[each]) {
        sets.set(each);
        mayBeSet |= !sure;
      }
      boolean longer = longest < 0 || content.length(values[each]) > content.length(values[longest]);
      longest = reads[each] && sure && longer ? each : longest;
    }
    for (int text = longest < 0 ? 0 : whole[longest]; text != 0; text = texts.before(text)) {
      beginnings.set(text);
    }
    beginnings.set(0);
  }

  @Override
  int lostFrom(int state, Chosen required) {
    if (mayBeSet || longest < 0 || required.has(longest) || beginnings.get(state)) {
      return -1;
    }
    for (int each = sets.nextSetBit(0); each >= 0; each = sets.nextSetBit(each + 1)) {
      if (!required.has(each)) {
        return -1;
      }
    }
    return longest;
  }

  @Override
  int step(int state, int operation) {
    if (adds[operation]) {
      return append(state, values[operation]);
    }
    return !reads[operation] || whole[operation] == state ? whole[operation] : IMPOSSIBLE;
  }

  private int append(int state, int value) {
    int known = appended.count();
    int pair = appended.of(state, value);
    if (pair == known) {
      if (pair == results.length) {
        results = Arrays.copyOf(results, pair * 2);
      }
      results[pair] = text(state, value);
    }
    return results[pair];
  }

  private int text(int beginning, int value) {
    int text = beginning;
    for (int each = 0; each < content.length(value); each++) {
      text = texts.with(text, content.at(value, each));
    }
    return text;
  }

  @Override
  boolean onlyLooks(int operation) {
    return reads[operation];
  }

  @Override
  long bytes() {
    return texts.bytes() + appended.bytes() + 4L * results.length + 10L * values.length;
  }
}
