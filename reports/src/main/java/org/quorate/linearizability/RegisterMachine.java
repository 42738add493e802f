package org.quorate.linearizability;

import org.quorate.history.Function;

/** A value that is read, written and compared-and-set; its state is the number of the value. */
final class RegisterMachine extends Machine {
  private static final byte READ = 0;
  private static final byte WRITE = 1;
  private static final byte CAS = 2;
  private final byte[] kinds;
  private final int[] values;
  private final int[] replacements;

  RegisterMachine(Operations operations) {
    kinds = new byte[operations.size()];
    values = new int[operations.size()];
    replacements = new int[operations.size()];
    for (int each = 0; each < operations.size(); each++) {
      Function function = operations.function(each);
      kinds[each] = function == Function.READ ? READ : function == Function.WRITE ? WRITE : CAS;
      values[each] = operations.value(each);
      replacements[each] = operations.replacement(each);
    }
  }

  @Override
  int step(int state, int operation) {
    byte kind = kinds[operation];
    if (kind == WRITE) {
      return values[operation];
    }
    if (values[operation] != state) {
      return IMPOSSIBLE;
    }
    return kind == READ ? state : replacements[operation];
  }

  @Override
  boolean onlyLooks(int operation) {
    return kinds[operation] == READ;
  }

  @Override
  long bytes() {
    return 9L * kinds.length;
  }
}
