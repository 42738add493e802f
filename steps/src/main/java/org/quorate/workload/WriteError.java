package org.quorate.workload;

import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What JetStream answered instead of an acknowledgement.
 *
 * @param code its own code of the error, such as 10071
 * @param description what it says of it
 */
record WriteError(int code, String description) {
  /**
   * Errors that every server comes to alike. Any other may come from a server that led until it was cut off, while the
   * one that leads now takes the same message in: seen with an earlier write that is still being decided (10164). What
   * a server lacks (10002, 10023) is its own lack.
   */
  private static final Set<Integer> DECIDED_BY_ANY_SERVER = Set.of(
      10054, // message too large
      10109); // stream sealed
  private static final int WRONG_LAST_SEQUENCE = 10071;
  private static final Pattern LAST = Pattern.compile("wrong last sequence: (\\d{1,18})");

  /**
   * Whether the message was surely not stored and never will be.
   *
   * <p>Another last sequence than the expected one decides it only if it is a later one: that message is committed, so
   * every leader has it, and sequences of a subject only grow. An earlier one, or none, may come from a server that led
   * until it was cut off, while the one that leads now has what was expected and takes the message in.
   *
   * @param expected the last sequence of the subject that the message was to follow, if it named one
   */
  boolean surelyNotStored(OptionalLong expected) {
    if (code == WRONG_LAST_SEQUENCE && expected.isPresent()) {
      Matcher last = LAST.matcher(description);
      return last.matches() && Long.parseLong(last.group(1)) > expected.getAsLong();
    }
    return DECIDED_BY_ANY_SERVER.contains(code);
  }
}
