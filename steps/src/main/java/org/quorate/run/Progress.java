package org.quorate.run;

import java.time.Duration;
import org.quorate.clause.Clause;
import org.quorate.verdict.Verdict;

/** What a person is told while a run goes on. */
public interface Progress {
  /** A stage of the procedure begins, such as {@code 3. Host Preparation}. */
  void stage(String title);

  /**
   * Something is being waited for, at most this long.
   *
   * @return to be closed when the wait is over, however it ended
   */
  Wait waiting(String what, Duration longest);

  /** The harness changes something, such as {@code alpha: start JetStream}. */
  void acting(String what);

  /** The harness takes a change of its own back, which it does in a run that stopped, too. */
  default void undoing(String what) {
    acting(what);
  }

  /** A clause was judged; the message is empty when it is proven. */
  void judged(Clause clause, Verdict verdict, String message);

  /** The procedure stops here. */
  void halted(String why);

  /** Somebody has to act now, such as when a fault could not be undone. Always said, however quiet a run is. */
  void alarm(String what);

  /** Anything else worth a line. */
  void note(String text);

  /** A wait that goes on. */
  interface Wait extends AutoCloseable {
    @Override
    void close();
  }
}
