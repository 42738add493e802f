package org.quorate.drill;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.fault.KnownFaults;
import org.quorate.fault.Party;

/** A failure drawn at random, where it is to strike, and in which moment. */
record Draw(String fault, String target, Phase phase) {
  private static final String ACTIVE = "the active node";
  private static final String STANDBY = "the standby";
  /** What shows only where clients are served. */
  private static final String CLIENTS = "a loss of its clients";
  /** What shows only where advertisements arrive: the active node sends them. */
  private static final String DEAF = "deafness to VRRP";
  /** What demotes the active node, wherever it is to strike. */
  private static final Set<String> DEMOTIONS = Set.of("a hanging demotion", "a path half open and a demotion");
  /** What ends or moves when Keepalived is stopped. */
  private static final List<String> FOLLOW_KEEPALIVED = List.of("Keepalived", "the controller", "VRRP");

  /**
   * Whether what it strikes is there in that moment: the way into some moments takes it away, and then nothing could
   * show that it took effect.
   */
  boolean findsItsTarget() {
    return Stream.of(fault.split(KnownFaults.TOGETHER)).allMatch(this::finds);
  }

  private boolean finds(String part) {
    boolean demoted = phase == Phase.PROMOTION || phase == Phase.DEMOTION;
    if (part.equals(CLIENTS)) {
      return target.equals(ACTIVE) && !demoted;
    }
    if (part.equals(DEAF)) {
      return target.equals(STANDBY) && !demoted;
    }
    if (demoted) {
      return !DEMOTIONS.contains(part) && !(mayBe(ACTIVE) && FOLLOW_KEEPALIVED.stream().anyMatch(part::contains));
    }
    return phase != Phase.RECOVERY || !mayBe(STANDBY) || !KnownFaults.ofProcesses(part) && !DEMOTIONS.contains(part);
  }

  /** Whose JetStream leads is known only when it strikes. */
  private boolean mayBe(String node) {
    return target.equals(node) || target.equals(Party.LEADER);
  }
}
