package org.quorate.witness;

/** A witness that watches one host and must be told when that host fell silent. */
interface HostWitness extends AutoCloseable {
  /** Begins to watch; when it returns what can be known at once is on record, or the witness is on record as blind. */
  void open();

  /** Told from outside: the host does not answer, so a silence of the witness means nothing. */
  void hostSilent(long sinceNanos, long untilNanos);

  @Override
  void close();
}
