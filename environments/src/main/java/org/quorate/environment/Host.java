package org.quorate.environment;

import java.util.function.Consumer;

/** One host of the triad, or the client host. Safe for use by several threads. */
public interface Host {
  String role();

  /** Runs a command to its end or its deadline. Never throws for what the host does; see {@link Outcome#answer()}. */
  Outcome run(Command command);

  /**
   * Starts a command and hands over its output line by line until closed; what witnesses use.
   *
   * @param onLine called on one thread, with the time of arrival
   * @param onEnd called once when the stream ends, with the reason; not called after {@link Following#close()}
   */
  Following follow(Command command, Consumer<Line> onLine, Consumer<String> onEnd);

  /** A line of a followed command's standard output. */
  record Line(String text, long arrivedNanoTime) {}

  /** A followed command; closing ends it on the host too. */
  interface Following extends AutoCloseable {
    @Override
    void close();
  }
}
