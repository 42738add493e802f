package org.quorate.linearizability;

import org.quorate.history.Function;
import org.quorate.history.History;
import org.quorate.history.Outcome;
import org.quorate.history.Values;

/**
 * Operations on one object, numbered from 0: a choice out of a history, up to a moment.
 *
 * <p>What had no answer by that moment is of unknown outcome.
 */
final class Operations {
  private final History history;
  private final int[] members;
  private final int until;

  Operations(History history, int[] members, int until) {
    this.history = history;
    this.members = members;
    this.until = until;
  }

  /** The same history up to the same moment, but other operations of it. */
  Operations choose(int[] others) {
    return new Operations(history, others, until);
  }

  int size() {
    return members.length;
  }

  Values values() {
    return history.values();
  }

  /** The number of an operation in the whole history. */
  int member(int operation) {
    return members[operation];
  }

  Function function(int operation) {
    return history.function(members[operation]);
  }

  Outcome outcome(int operation) {
    return history.outcome(members[operation]);
  }

  boolean unknown(int operation) {
    return history.outcome(members[operation]) == Outcome.UNKNOWN || history.answeredAt(members[operation]) > until;
  }

  int value(int operation) {
    return history.value(members[operation]);
  }

  int replacement(int operation) {
    return history.replacement(members[operation]);
  }

  int calledAt(int operation) {
    return history.calledAt(members[operation]);
  }

  int answeredAt(int operation) {
    return unknown(operation) ? History.NEVER : history.answeredAt(members[operation]);
  }

  History history() {
    return history;
  }
}
