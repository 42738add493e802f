package org.quorate.environment.lab;

import java.time.Duration;

/** What a person is told while a lab comes to be; called from several threads. */
public interface LabProgress {
  void doing(String what);

  /**
   * Something is being waited for, at most this long.
   *
   * @return to be closed when the wait is over, however it ended
   */
  default Wait waiting(String what, Duration longest) {
    doing("waiting for %s, at most %d s".formatted(what, longest.toSeconds()));
    return () -> {};
  }

  /** A wait that goes on. */
  interface Wait extends AutoCloseable {
    @Override
    void close();
  }
}
