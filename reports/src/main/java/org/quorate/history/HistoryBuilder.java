package org.quorate.history;

import java.util.Arrays;
import java.util.Locale;

/** Takes calls and answers in the order they happened, and holds on to what does not fit together. */
public final class HistoryBuilder {
  private static final int BYTES_EACH = 30;
  final Values values = new Values();
  int size;
  long[] processes = new long[16];
  byte[] functions = new byte[16];
  byte[] outcomes = new byte[16];
  int[] keys = new int[16];
  int[] first = new int[16];
  int[] second = new int[16];
  int[] called = new int[16];
  int[] answered = new int[16];
  private final NumberTable open = new NumberTable();
  private final Object where;
  private final long mostBytes;

  /**
   * @param where what is read, for messages
   * @param mostBytes how much memory the history may take
   */
  public HistoryBuilder(Object where, long mostBytes) {
    this.where = where;
    this.mostBytes = mostBytes;
  }

  public Values values() {
    return values;
  }

  /**
   * A process calls an operation; until an answer comes, its outcome is unknown.
   *
   * @return the number of the operation
   * @throws UnusableHistory when the process still waits for an answer
   */
  public int call(int moment, long process, Function function, int key, int value, int replacement) {
    int earlier = open.get(process);
    if (earlier >= 0) {
      String twice = "process %d calls %s while its %s of line %d has no answer; a process does one thing at a time";
      throw new UnusableHistory(where, moment, twice.formatted(
          process, word(function.ordinal()), word(functions[earlier]), called[earlier]));
    }
    if (size == keys.length) {
      grow(moment);
    }
    processes[size] = process;
    functions[size] = (byte) function.ordinal();
    outcomes[size] = (byte) Outcome.UNKNOWN.ordinal();
    keys[size] = key;
    first[size] = value;
    second[size] = replacement;
    called[size] = moment;
    answered[size] = History.NEVER;
    open.put(process, size);
    return size++;
  }

  /**
   * The answer to what a process called last.
   *
   * @param value what a read or dequeue brought back
   * @throws UnusableHistory when it called nothing, or something else
   */
  public void answer(int moment, long process, Function function, int key, Outcome outcome, int value) {
    int operation = open.get(process);
    if (operation < 0) {
      throw new UnusableHistory(where, moment,
          "an answer to %s for process %d, which called nothing".formatted(word(function.ordinal()), process));
    }
    if (functions[operation] != function.ordinal() || key != Values.NOTHING && keys[operation] != key) {
      throw new UnusableHistory(where, moment, "an answer to %s of %s for process %d, which called %s of %s on line %d"
          .formatted(word(function.ordinal()), values.shown(key), process, word(functions[operation]),
              values.shown(keys[operation]), called[operation]));
    }
    outcomes[operation] = (byte) outcome.ordinal();
    answered[operation] = moment;
    if (outcome == Outcome.OK && function.answersWithValue()) {
      first[operation] = value;
    }
    open.put(process, -1);
  }

  /**
   * An answer repeats what its call set; comes before {@link #answer}.
   *
   * @throws UnusableHistory when the process called for something else
   */
  void confirm(int moment, long process, Function function, int value, int replacement) {
    int operation = open.get(process);
    boolean asked = operation >= 0 && functions[operation] == function.ordinal();
    if (asked && (first[operation] != value || second[operation] != replacement)) {
      throw new UnusableHistory(where, moment,
          "process %d is told that %s was done, and called for %s on line %d; an answer has the value of its call, or none"
              .formatted(process, set(value, replacement), set(first[operation], second[operation]), called[operation]));
    }
  }

  private String set(int value, int replacement) {
    return replacement == Values.NOTHING ? values.shown(value)
        : "%s to %s".formatted(values.shown(value), values.shown(replacement));
  }

  private void grow(int moment) {
    int larger = (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L);
    if ((long) larger * BYTES_EACH + values.bytes() > mostBytes) {
      String full = "%s:%d: after %d operations the history needs more than the %d MiB it may take; "
          + "give the program more (java -Xmx) or bring a part of it";
      throw new OutOfMemory(full.formatted(where, moment, size, mostBytes >> 20));
    }
    processes = Arrays.copyOf(processes, larger);
    functions = Arrays.copyOf(functions, larger);
    outcomes = Arrays.copyOf(outcomes, larger);
    keys = Arrays.copyOf(keys, larger);
    first = Arrays.copyOf(first, larger);
    second = Arrays.copyOf(second, larger);
    called = Arrays.copyOf(called, larger);
    answered = Arrays.copyOf(answered, larger);
  }

  private static String word(int function) {
    return Function.at(function).name().toLowerCase(Locale.ROOT);
  }

  /** The history so far; what was not answered stays unknown. */
  public History build() {
    return new History(this);
  }
}
