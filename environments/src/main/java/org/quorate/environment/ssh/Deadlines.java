package org.quorate.environment.ssh;

import java.time.Duration;

/** How long this side waits. */
final class Deadlines {
  /** For a host to accept a connection. */
  static final Duration CONNECT = Duration.ofSeconds(5);

  /** To agree on keys and log in. */
  static final Duration LOGIN = Duration.ofSeconds(30);

  /** So long a login that was refused, by either side, is not tried again (PerSourcePenalties, sshd_config(5)). */
  static final Duration LOGIN_REFUSED = Duration.ofSeconds(60);

  /** To open a channel or a shell on an open connection. */
  static final Duration CHANNEL = Duration.ofSeconds(20);

  /** How often an open connection is asked whether it is alive. */
  static final Duration HEARTBEAT = Duration.ofSeconds(1);

  /** So many heartbeats without an answer make a connection lost. */
  static final int HEARTBEATS_UNANSWERED = 8;

  /** For a sign of life, when a command has not been heard of in time. */
  static final Duration ALIVE = Duration.ofSeconds(2);

  /** A followed command ends on the host when this side has not been heard of for so long. */
  static final Duration FOLLOWED_LEASE = Duration.ofSeconds(30);

  /** A command that is followed as root ends after this time, whatever became of this side. */
  static final Duration FOLLOWED_AT_MOST = Duration.ofHours(1);

  /** Between the first and the last signal to a command that overran. */
  static final int KILL_AFTER_SECONDS = 1;

  /** For the host's own guard to report an overrun, before this side gives the shell up. */
  private static final Duration GRACE = Duration.ofSeconds(KILL_AFTER_SECONDS + 4);

  private Deadlines() {}

  static Duration onThisSide(Duration onTheHost) {
    return onTheHost.plus(GRACE);
  }
}
