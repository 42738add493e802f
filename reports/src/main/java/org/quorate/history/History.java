package org.quorate.history;

/**
 * Operations in the order of their calls, in columns of plain numbers.
 *
 * <p>Moments are numbers too: the smaller came first. Nothing here is copied or boxed, because there may be millions.
 */
public final class History {
  /** The moment of an answer that never came. */
  public static final int NEVER = Integer.MAX_VALUE;
  private final HistoryBuilder columns;

  History(HistoryBuilder columns) {
    this.columns = columns;
  }

  public int size() {
    return columns.size;
  }

  public Values values() {
    return columns.values;
  }

  public long process(int operation) {
    return columns.processes[operation];
  }

  public Function function(int operation) {
    return Function.at(columns.functions[operation]);
  }

  public Outcome outcome(int operation) {
    return Outcome.at(columns.outcomes[operation]);
  }

  /** Number of the object's name among the values; {@link Values#NOTHING} where there is only one object. */
  public int key(int operation) {
    return columns.keys[operation];
  }

  /** Number of the value that is written, expected, or came back. */
  public int value(int operation) {
    return columns.first[operation];
  }

  /** Number of the value that a compare-and-set puts in the place of the expected one. */
  public int replacement(int operation) {
    return columns.second[operation];
  }

  public int calledAt(int operation) {
    return columns.called[operation];
  }

  /** The moment of the answer; {@link #NEVER} when there was none, or none that says what happened. */
  public int answeredAt(int operation) {
    return outcome(operation) == Outcome.UNKNOWN ? NEVER : columns.answered[operation];
  }

  /** The moment of whatever ended it, also of an answer that says nothing; {@link #NEVER} without. */
  public int endedAt(int operation) {
    return columns.answered[operation];
  }
}
