package org.quorate.criterion.failover;

import java.time.Duration;

/** What is known of a JetStream server that leads. */
public final class JetStreamLeader {
  /**
   * For how long it goes on answering reads after it lost its quorum: every 10 s it looks whether a majority was heard
   * from within the last 10 s, and a second more is for a machine that is busy. So says nats-server 2.10.20 (raft.go,
   * {@code lostQuorumCheck} and {@code lostQuorumInterval}); 2.15.2 was seen to answer for 12 to 16 s.
   */
  public static final Duration NOTICES_WITHIN = Duration.ofSeconds(21);

  private JetStreamLeader() {}
}
