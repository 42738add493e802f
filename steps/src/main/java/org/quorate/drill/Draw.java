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
  private static final String THIRD = "the third node";
  /** What shows only where clients are served. */
  private static final String CLIENTS = "a loss of its clients";
  /** What shows only where advertisements arrive: the active node sends them. */
  private static final String DEAF = "deafness to VRRP";
  /** What demotes the active node, wherever it is to strike. */
  private static final Set<String> DEMOTIONS = Set.of("a hanging demotion", "a path half open and a demotion");
  /** What runs on the active node alone. */
  private static final String CONTROLLER = "the controller";
  /** What strikes Keepalived itself, which runs on the two nodes alone that may have the VIP. */
  private static final List<String> OF_KEEPALIVED =
      List.of("Keepalived", "a wrong VRRP configuration", "a hanging demotion");
  /** What ends or moves when Keepalived is stopped. */
  private static final List<String> FOLLOW_KEEPALIVED = List.of("Keepalived", "VRRP");

  /**
   * Whether what it strikes is there at all, and in that moment: the way into some moments takes it away, and then
   * nothing could show that it took effect.
   */
  boolean findsItsTarget() {
    return Stream.of(fault.split(KnownFaults.TOGETHER)).allMatch(this::finds);
  }

  private boolean finds(String part) {
    boolean demoted = phase == Phase.PROMOTION || phase == Phase.DEMOTION;
    if (OF_KEEPALIVED.stream().anyMatch(part::contains) && mayBe(THIRD)) {
      return false;
    }
    if (part.equals(CLIENTS) || part.contains(CONTROLLER)) {
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
