package org.quorate.dossier.page;

/**
 * A time during which a witness saw one role hold something, or was blind.
 *
 * @param surelyFrom it held from here at the latest
 * @param maybeFrom it may have held from here
 * @param surelyTo it held until here at least
 * @param maybeTo it may have held until here
 * @param firstLine evidence line that shows its beginning
 * @param lastLine evidence line that shows its end
 */
record Seen(
    String role, long maybeFrom, long surelyFrom, long surelyTo, long maybeTo, long firstLine, long lastLine) {

  /** Whether it may have held at some moment between these. */
  boolean mayTouch(long from, long to) {
    return maybeFrom < to && from < maybeTo;
  }

  /** Whether it surely held all the time between these. */
  boolean surelyCovers(long from, long to) {
    return surelyFrom <= from && to <= surelyTo;
  }
}
