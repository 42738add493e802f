package org.quorate.criterion.failover;

import java.time.Duration;

/** What is known of a JetStream server that leads. */
public final class JetStreamLeader {
  /**
   * For how long it goes on answering reads after it lost its quorum: every 10 s it looks whether a majority was heard
   * from within the last 10 s (nats-server, server/raft.go, {@code lostQuorumCheck} and {@code lostQuorumInterval}; no
   * option changes them), and a second more is for a machine that is busy.
   */
  public static final Duration NOTICES_WITHIN = Duration.ofSeconds(21);

  private JetStreamLeader() {}
}
