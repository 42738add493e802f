package org.quorate.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
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
 * Gives monitoring the time it needs to see what changed last.
 *
 * <p>What this run changed is known: once monitoring has had its time since then, nothing is waited for. A zone also
 * changes by itself, and no check sees it coming: JetStream elects another leader when it likes. So a contradiction
 * between monitoring and the hosts counts only when it outlives the time in which a new value is collected and scraped.
 * That is waited for in vain once, until the run changes something again: monitoring that is wrong is not late.
 */
public final class MonitoringCatchUp {
  /** What evidence calls a wait that was in vain. */
  static final String HAD_ITS_TIME = "monitoring had its time";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  /** Collecting, scraping, evaluating rules and passing alerts on may each take a period of its own. */
  private static final int PERIODS = 3;

  private MonitoringCatchUp() {}

  /** Waits until the criterion holds, at most until monitoring has had its time. */
  public static void await(Run run, Criterion criterion) {
    run.read(criterion.probes());
    Verdict first = verdict(run, criterion);
    if (first == Verdict.PROVEN) {
      return;
    }
    Duration left = left(run, first);
    if (left.isZero()) {
      lookAgain(run, criterion, first);
      return;
    }
    try (Progress.Wait waiting = run.waiting("monitoring to see the last change", left)) {
      Awaitility.await("monitoring").pollInSameThread().pollDelay(LOOK_EVERY).pollInterval(LOOK_EVERY)
          .atMost(left.plus(LOOK_EVERY)).until(() -> {
            look(run, criterion);
            return verdict(run, criterion) == Verdict.PROVEN;
          });
    } catch (ConditionTimeoutException late) {
      run.recorder().record(EntryKind.NOTE, HAD_ITS_TIME, "", JSON.createObjectNode().put("for", criterion.name()));
      run.progress().note("monitoring had its time: " + criterion.name());
    }
  }

  /** What contradicts is read again at once on both sides, for the first readings may be of different moments. */
  private static void lookAgain(Run run, Criterion criterion, Verdict first) {
    if (first == Verdict.REFUTED) {
      look(run, criterion);
    }
  }

  private static void look(Run run, Criterion criterion) {
    run.readNow(criterion.probes().toArray(String[]::new));
  }

  private static Verdict verdict(Run run, Criterion criterion) {
    return criterion.judge(run.evidence()).verdict();
  }

  /** Nothing is owed to monitoring for what could not be read. */
  private static Duration left(Run run, Verdict first) {
    long changed = latestChange(run.evidence());
    if (inVainSince(changed, run.evidence())) {
      return Duration.ZERO;
    }
    Duration round = round(run.inputs());
    Duration afterChange =
        round.multipliedBy(PERIODS).minusNanos(run.recorder().monotonicNanos() - changed);
    Duration owed = first == Verdict.REFUTED ? round : Duration.ZERO;
    return afterChange.compareTo(owed) > 0 ? afterChange : owed;
  }

  private static long latestChange(Evidence evidence) {
    return Stream.of(EntryKind.ACTION, EntryKind.FAULT)
        .flatMap(kind -> evidence.of(kind).stream()).mapToLong(entry -> entry.monotonicNanos()).max()
            .orElse(Long.MIN_VALUE / 2);
  }

  private static boolean inVainSince(long changed, Evidence evidence) {
    return evidence.of(EntryKind.NOTE).stream()
        .anyMatch(entry -> entry.name().equals(HAD_ITS_TIME) && entry.monotonicNanos() > changed);
  }

  /** From a fact on a host to its value in monitoring. */
  private static Duration round(Inputs inputs) {
    Duration scraped = inputs.duration("policy.monitoring.scrape-interval");
    String written = "policy.monitoring.textfile.refreshed-every";
    return scraped.plus(inputs.has(written) ? inputs.duration(written) : Duration.ZERO);
  }
}
