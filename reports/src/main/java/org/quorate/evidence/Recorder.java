package org.quorate.evidence;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes down evidence. An entry is on disk when the call returns. Safe for use by several threads. */
public interface Recorder {
  /**
   * Appends one entry, stamped now.
   *
   * @param subject the role it concerns, or an empty text
   * @param body the kind's own fields; becomes part of the record as it is
   */
  Entry record(EntryKind kind, String name, String subject, JsonNode body);

  /** Monotonic nanoseconds since the run began, the time base of all entries. */
  long monotonicNanos();

  /** What has been recorded so far, for judging. */
  Evidence soFar();
}
