package org.quorate.trackrecord;

import java.time.Duration;
import org.quorate.criterion.Roles;
import org.quorate.criterion.failover.TrackRecordCriteria;
import org.quorate.run.Run;
import org.quorate.witness.Watch;

/** Cuts VRRP, and nothing else, between the two nodes that may hold the VIP. */
final class VrrpOnlyCut implements Trial {
  private static final Duration CUT = Duration.ofSeconds(12);
  private static final Duration LONGEST = Duration.ofSeconds(40);

  @Override
  public boolean wholeZone() {
    return true;
  }

  @Override
  public void perform(Stage stage) {
    Run run = stage.run();
    VrrpTable table = new VrrpTable(run, "quorate_vrrp_only_cut", Roles.PAIR);
    try (Chapter chapter = Chapter.begin(TrackRecordCriteria.VRRP_CUT, run.recorder());
        Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder())) {
      chapter.proof("absent-before", watch.vipHolders().size() == 1 && !table.stands(), "one node holds the VIP");
      long sent = System.nanoTime();
      table.load(stage, "cut VRRP", VrrpTable.CUT);
      chapter.done("applied", "", sent, System.nanoTime());
      run.waiting("what Keepalived makes of it", CUT);
      Waiting.pass(CUT);
      chapter.proof("in-effect", table.dropped() > 0 && table.pairGreets(),
          "advertisements are dropped, and the other node's JetStream still greets over TCP");
      long ordered = System.nanoTime();
      table.remove(stage, "heal VRRP");
      chapter.done("undone", "", ordered, System.nanoTime());
      boolean one = Waiting.until(run, "one holder of the VIP", LONGEST, () -> watch.vipHolders().size() == 1);
      chapter.proof("gone-after", one && !table.stands(), "one node holds the VIP again");
    }
  }
}
