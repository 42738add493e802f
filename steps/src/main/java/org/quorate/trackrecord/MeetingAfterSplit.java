package org.quorate.trackrecord;

import java.time.Duration;
import java.util.List;
import org.quorate.criterion.failover.TrackRecordCriteria;
import org.quorate.drill.ActiveRoles;
import org.quorate.run.Run;
import org.quorate.witness.Watch;

/**
 * Lets two nodes hold the VIP, the later announcement being the standby's, and meet again in the one order of the two in
 * which the standby hears the active node before it is heard itself.
 *
 * <p>Which of them hears the other first is chance in every real meeting; here the standby may send once it has heard.
 */
final class MeetingAfterSplit implements Trial {
  private static final String HEARD_FIRST = """
      set heard { type ipv4_addr; flags dynamic; size 16; }
      chain input { type filter hook input priority -300; policy accept; meta l4proto 112 add @heard { ip saddr }; }
      chain output {
        type filter hook output priority -300; policy accept;
        meta l4proto 112 ip daddr @heard accept
        meta l4proto 112 counter drop
      }
      """;
  private static final Duration LONGEST = Duration.ofSeconds(40);
  /**
   * Keepalived announces an address when it takes it and once more five seconds later (garp_master_delay,
   * keepalived.conf(5)): before that, the active node's second announcement may come after the standby's first.
   */
  private static final Duration LAST_ANNOUNCEMENT = Duration.ofSeconds(6);
  /** A neighbour that is silent is given up within this: 45 s reachable at most, 5 s of delay, three probes (arp(7)). */
  private static final Duration LONGEST_ASTRAY = Duration.ofMinutes(3);

  @Override
  public boolean wholeZone() {
    return true;
  }

  @Override
  public void perform(Stage stage) {
    Run run = stage.run();
    ActiveRoles roles = ActiveRoles.resolve(run.environment(), run.inputs())
        .orElseThrow(() -> new IllegalStateException("not exactly one node has the VIP"));
    VrrpTable table = new VrrpTable(run, "quorate_meeting", List.of(roles.standby()));
    try (Chapter chapter = Chapter.begin(TrackRecordCriteria.MEETING, run.recorder());
        Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder())) {
      Waiting.until(run, "clients to know the way to the VIP", LONGEST, () -> watch.clientsAsk(roles.active()));
      chapter.proof("absent-before", watch.vipHolders().equals(List.of(roles.active())) && !table.stands(),
          "the active node alone holds the VIP");
      long sent = System.nanoTime();
      table.load(stage, "cut VRRP", VrrpTable.CUT);
      chapter.done("applied", "", sent, System.nanoTime());
      Waiting.until(run, "both to hold the VIP", LONGEST, () -> watch.vipHolders().size() == 2);
      Waiting.pass(LAST_ANNOUNCEMENT);
      boolean astray = Waiting.until(run, "both to hold the VIP, and clients to ask the standby", LONGEST,
          () -> watch.vipHolders().size() == 2 && watch.clientsAsk(roles.standby()));
      chapter.proof("in-effect", astray && table.dropped() > 0 && table.pairGreets(),
          "advertisements are dropped, both hold the VIP, and each node's JetStream still greets over TCP");
      long ordered = System.nanoTime();
      table.load(stage, "heal VRRP, the standby hears first", HEARD_FIRST);
      chapter.done("undone", "", ordered, System.nanoTime());
      Waiting.until(run, "one holder of the VIP", LONGEST, () -> watch.vipHolders().size() == 1);
      Waiting.until(run, "clients to ask the node that kept it", LONGEST_ASTRAY,
          () -> watch.clientsAsk(roles.active()));
      table.remove(stage, "heal VRRP");
      chapter.proof("gone-after", watch.vipHolders().equals(List.of(roles.active())) && !table.stands(),
          "the active node alone holds the VIP again");
    }
  }
}
