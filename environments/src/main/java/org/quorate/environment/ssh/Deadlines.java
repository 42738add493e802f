package org.quorate.environment.ssh;

import java.time.Duration;

/** How long this side waits. */
final class Deadlines {
  /** To open a connection and log in. */
  static final Duration CONNECT = Duration.ofSeconds(10);

  /** To open a channel or a shell on an open connection. */
  static final Duration CHANNEL = Duration.ofSeconds(10);

  /** How often an open connection is asked whether it is alive. */
  static final Duration HEARTBEAT = Duration.ofSeconds(1);

  /** So many heartbeats without an answer make a connection lost. */
  static final int HEARTBEATS_UNANSWERED = 4;

  /** Between the first and the last signal to a command that overran. */
  static final int KILL_AFTER_SECONDS = 1;

  /** For the host's own guard to report an overrun, before this side gives the shell up. */
  private static final Duration GRACE = Duration.ofSeconds(KILL_AFTER_SECONDS + 2);

  private Deadlines() {}

  static Duration onThisSide(Duration onTheHost) {
    return onTheHost.plus(GRACE);
  }
}
