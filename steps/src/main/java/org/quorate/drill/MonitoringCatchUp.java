package org.quorate.drill;

import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.quorate.criterion.Criterion;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.run.Progress;
import org.quorate.run.Run;
import org.quorate.verdict.Verdict;

/**
 * Gives monitoring the time it needs to see what this run changed last.
 *
 * <p>It is allowed its scrape interval, no more: once that much time has passed since the last change, nothing is
 * waited for.
 */
public final class MonitoringCatchUp {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  /** Collecting, scraping, evaluating rules and passing alerts on may each take a period of its own. */
  private static final int PERIODS = 3;

  private MonitoringCatchUp() {}

  /**
   * Waits until the criterion holds, at most until monitoring has had its time. A zone that is only read has had it.
   */
  public static void await(Run run, Criterion criterion) {
    Duration left = run.reading() ? Duration.ZERO : left(run);
    if (left.isZero() || left.isNegative()) {
      return;
    }
    run.read(criterion.probes());
    if (holds(run, criterion)) {
      return;
    }
    try (Progress.Wait waiting = run.waiting("monitoring to see the last change", left)) {
      Awaitility.await("monitoring").pollInSameThread().pollDelay(LOOK_EVERY).pollInterval(LOOK_EVERY)
          .atMost(left.plus(LOOK_EVERY)).until(() -> {
            run.readAgain(criterion.probes().toArray(String[]::new));
            return holds(run, criterion);
          });
    } catch (ConditionTimeoutException late) {
      run.progress().note("monitoring had its time: " + criterion.name());
    }
  }

  private static boolean holds(Run run, Criterion criterion) {
    return criterion.judge(run.evidence()).verdict() == Verdict.PROVEN;
  }

  private static Duration left(Run run) {
    Evidence evidence = run.evidence();
    long changed = Stream.of(EntryKind.ACTION, EntryKind.FAULT)
        .flatMap(kind -> evidence.of(kind).stream()).mapToLong(entry -> entry.monotonicNanos()).max()
            .orElse(Long.MIN_VALUE / 2);
    return lag(run.inputs()).minusNanos(run.recorder().monotonicNanos() - changed);
  }

  private static Duration lag(Inputs inputs) {
    Duration scraped = inputs.duration("policy.monitoring.scrape-interval");
    String written = "policy.monitoring.textfile.refreshed-every";
    return scraped.plus(inputs.has(written) ? inputs.duration(written) : Duration.ZERO).multipliedBy(PERIODS);
  }
}
