package org.quorate.drill;

import java.time.Duration;
import org.quorate.criterion.Criterion;
import org.quorate.evidence.Inputs;
import org.quorate.run.Run;
import org.quorate.verdict.Verdict;

/**
 * Gives monitoring the time it needs to see what changed last.
 *
 * <p>What this run changed is known: once monitoring has had its time since then, nothing is waited for. A zone also
 * changes by itself, and no check sees it coming: JetStream elects another leader when it likes. So a contradiction
 * between monitoring and the hosts counts only when it outlives the time in which a new value is collected and scraped.
 */
public final class MonitoringCatchUp {
  /** Collecting, scraping, evaluating rules and passing alerts on may each take a period of its own. */
  private static final int PERIODS = 3;

  private MonitoringCatchUp() {}

  /** Waits until the criterion holds, at most until monitoring has had its time. */
  public static void await(Run run, Criterion criterion) {
    Settling settling = new Settling(run, "monitoring to see the last change", "monitoring had its time");
    Verdict first = settling.first(criterion);
    if (first == Verdict.PROVEN) {
      return;
    }
    Duration left = left(run, settling, first);
    if (!left.isZero()) {
      settling.await(criterion, left);
    } else if (first == Verdict.REFUTED) {
      settling.look(criterion);
    }
  }

  /** Nothing is owed to monitoring for what could not be read. */
  private static Duration left(Run run, Settling settling, Verdict first) {
    if (settling.wasInVain()) {
      return Duration.ZERO;
    }
    Duration round = round(run.inputs());
    Duration afterChange =
        round.multipliedBy(PERIODS).minusNanos(run.recorder().monotonicNanos() - settling.latestChange());
    Duration owed = first == Verdict.REFUTED ? round : Duration.ZERO;
    return afterChange.compareTo(owed) > 0 ? afterChange : owed;
  }

  /** From a fact on a host to its value in monitoring. */
  private static Duration round(Inputs inputs) {
    Duration scraped = inputs.duration("policy.monitoring.scrape-interval");
    String written = "policy.monitoring.textfile.refreshed-every";
    return scraped.plus(inputs.has(written) ? inputs.duration(written) : Duration.ZERO);
  }
}
