package org.quorate.trackrecord;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Roles;
import org.quorate.criterion.failover.TrackRecordCriteria;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.run.Run;
import org.quorate.witness.Watch;

/** Cuts VRRP, and nothing else, between the two nodes that may hold the VIP. */
final class VrrpOnlyCut implements Trial {
  private static final String TABLE = "quorate_vrrp_only_cut";
  private static final String RULES = """
      table inet %s {
        chain input { type filter hook input priority -300; policy accept; meta l4proto 112 counter drop; }
        chain output { type filter hook output priority -300; policy accept; meta l4proto 112 counter drop; }
      }
      """.formatted(TABLE);
  private static final Pattern COUNTER = Pattern.compile("counter packets (\\d+)");
  private static final Duration CUT = Duration.ofSeconds(12);
  private static final Duration LONGEST = Duration.ofSeconds(40);

  @Override
  public boolean wholeZone() {
    return true;
  }

  @Override
  public void perform(Stage stage) {
    Run run = stage.run();
    try (Chapter chapter = Chapter.begin(TrackRecordCriteria.VRRP_CUT, run.recorder());
        Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder())) {
      chapter.proof("absent-before", watch.vipHolders().size() == 1 && !cutSomewhere(run), "one node holds the VIP");
      long sent = System.nanoTime();
      stage.together(Roles.PAIR, role ->
          run.act(role, "cut VRRP", Command.of("nft", "-f", "-").asRoot().reading(RULES)));
      chapter.done("applied", "", sent, System.nanoTime());
      run.waiting("what Keepalived makes of it", CUT);
      Waiting.pass(CUT);
      chapter.proof("in-effect", Roles.PAIR.stream().anyMatch(role -> dropped(run, role) > 0) && greets(run),
          "advertisements are dropped, and the other node's JetStream still greets over TCP");
      long ordered = System.nanoTime();
      stage.together(Roles.PAIR, role ->
          run.act(role, "heal VRRP", Command.of("nft", "delete", "table", "inet", TABLE).asRoot()));
      chapter.done("undone", "", ordered, System.nanoTime());
      boolean one = Waiting.until(run, "one holder of the VIP", LONGEST, () -> watch.vipHolders().size() == 1);
      chapter.proof("gone-after", one && !cutSomewhere(run), "one node holds the VIP again");
    }
  }

  private static boolean cutSomewhere(Run run) {
    return Roles.PAIR.stream().anyMatch(role -> table(run, role).succeeded());
  }

  private static long dropped(Run run, String role) {
    Matcher counters = COUNTER.matcher(table(run, role).out());
    long packets = 0;
    while (counters.find()) {
      packets += Long.parseLong(counters.group(1));
    }
    return packets;
  }

  private static Outcome table(Run run, String role) {
    return run.host(role).run(Command.of("nft", "list", "table", "inet", TABLE).asRoot());
  }

  private static boolean greets(Run run) {
    return List.of("alpha beta", "beta alpha").stream().map(pair -> pair.split(" ")).allMatch(pair -> run.host(pair[0])
        .run(Command.of("curl", "-s", "--http0.9", "--max-time", "2", "http://%s:%s/".formatted(
            run.inputs().text("hosts." + pair[1] + ".address"), run.inputs().text("policy.ports.client"))))
        .out().startsWith("INFO "));
  }
}
