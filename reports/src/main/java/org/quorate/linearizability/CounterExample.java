package org.quorate.linearizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.quorate.history.Function;
import org.quorate.history.History;
import org.quorate.history.Outcome;
import org.quorate.history.Values;

/** A few operations on one object that no order explains. */
public final class CounterExample {
  private static final int MOST_SHOWN = 20;
  private static final int LONGEST_VALUE = 48;
  private static final int WIDEST = 48;
  private final Operations operations;
  private final int until;

  CounterExample(Operations operations, int until) {
    this.operations = operations;
    this.until = until;
  }

  public int size() {
    return operations.size();
  }

  /** The object's key as people read it; empty where there is only one object. */
  public String key() {
    int key = operations.size() == 0 ? Values.NOTHING : operations.history().key(operations.member(0));
    return key == Values.NOTHING ? "" : operations.values().shown(key);
  }

  /** The numbers of its operations in the history. */
  public int[] members() {
    return IntStream.range(0, operations.size()).map(operations::member).toArray();
  }

  /** A line for each operation, with a picture of when it was. */
  public List<String> lines() {
    int from = Math.max(0, operations.size() - MOST_SHOWN);
    int[] moments = IntStream.range(from, operations.size())
        .flatMap(each -> IntStream.of(operations.calledAt(each), ended(each))).sorted().distinct().toArray();
    List<String> lines = new ArrayList<>();
    if (from > 0) {
      lines.add("(%d more before)".formatted(from));
    }
    for (int each = from; each < operations.size(); each++) {
      lines.add(line(each, moments));
    }
    return lines;
  }

  private String line(int each, int[] moments) {
    int begin = place(moments, operations.calledAt(each));
    int end = place(moments, ended(each));
    String bar = " ".repeat(begin) + "|" + "-".repeat(Math.max(0, end - begin - 1)) + (open(each) ? ">" : "|");
    return "%-15s process %-4d %-28s %s".formatted(
        where(each), operations.history().process(operations.member(each)), deed(each), bar);
  }

  private static int place(int[] moments, int moment) {
    int rank = Arrays.binarySearch(moments, moment);
    return moments.length <= WIDEST / 2 ? rank * 2 : rank * WIDEST / moments.length;
  }

  private boolean open(int each) {
    return operations.unknown(each);
  }

  private int ended(int each) {
    return open(each) ? until : operations.answeredAt(each);
  }

  private String where(int each) {
    int ended = operations.history().endedAt(operations.member(each));
    return ended == History.NEVER
        ? "line %d".formatted(operations.calledAt(each))
        : "lines %d-%d".formatted(operations.calledAt(each), ended);
  }

  private String deed(int each) {
    Function function = operations.function(each);
    String value = shown(operations.value(each));
    String unsure = operations.outcome(each) == Outcome.UNKNOWN ? " (unknown)" : open(each) ? " (open)" : "";
    return switch (function) {
      case READ -> "read -> " + value;
      case WRITE -> "write " + value + unsure;
      case APPEND -> "append " + value + unsure;
      case ENQUEUE -> "enqueue " + value + unsure;
      case DEQUEUE -> open(each) ? "dequeue" + unsure : "dequeue -> " + value;
      case CAS -> "cas %s to %s%s".formatted(value, shown(operations.replacement(each)), unsure);
    };
  }

  /** The end of a long value tells more than its beginning. */
  private String shown(int value) {
    String whole = operations.values().shown(value);
    return whole.length() <= LONGEST_VALUE ? whole : "..." + whole.substring(whole.length() - LONGEST_VALUE);
  }
}
