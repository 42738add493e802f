package org.quorate.evidence;

import java.util.Locale;

/** The sorts of evidence lines. */
public enum EntryKind {
  /** What was given to the run: environment, policy values, what this environment can show, catalogue hash. */
  INPUT,
  /** A stage of the procedure began or ended. */
  STAGE,
  /** A scenario began or ended. */
  SCENARIO,
  /** One fact read from one host by a probe. */
  SAMPLE,
  /** The harness changes something on a host: one line with its intent before, one with its outcome after. */
  ACTION,
  /** A fault: armed, absent before, in effect, undone, gone after. */
  FAULT,
  /** Something a witness saw happen. */
  EVENT,
  /** A time during which a witness was blind. */
  GAP,
  /** One operation of a workload: ok, refused or unknown. */
  OPERATION,
  /** A measured quantity, such as the offset of a host's clock. */
  MEASUREMENT,
  /** A person's dated statement. */
  STATEMENT,
  /** A clause is to be judged by a criterion over the evidence up to here. */
  JUDGEMENT,
  /** Anything else a reader should know, such as a reconnect or a redaction. */
  NOTE;

  /** The word on disk. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static EntryKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
