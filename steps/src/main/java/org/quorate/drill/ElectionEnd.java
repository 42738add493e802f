package org.quorate.drill;

import java.time.Duration;
import org.quorate.criterion.Criterion;
import org.quorate.run.Run;
import org.quorate.verdict.Verdict;

/**
 * Gives JetStream the time of an election.
 *
 * <p>A cluster elects another leader when it likes, and no check sees it coming: the reports of the nodes may be of
 * different moments, or of the one in between. So what contradicts the health of the cluster counts only when it
 * outlives the longest election.
 */
public final class ElectionEnd {
  /** The longest that a server of nats-server awaits a heartbeat before it stands for leader, and a heartbeat. */
  private static final Duration LONGEST_ELECTION = Duration.ofSeconds(9 + 1);

  /** What evidence calls a wait that was in vain. */
  static final String IN_VAIN = "an election had its time";

  private ElectionEnd() {}

  /** Reads again until the criterion holds, at most until an election would be over. */
  public static void await(Run run, Criterion criterion) {
    Settling settling = new Settling(run, "an election in JetStream to end", IN_VAIN);
    if (settling.first(criterion) != Verdict.REFUTED) {
      return;
    }
    if (settling.wasInVain()) {
      settling.look(criterion);
    } else {
      settling.await(criterion, LONGEST_ELECTION);
    }
  }
}
