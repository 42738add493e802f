package org.quorate.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.pollinterval.FixedPollInterval;
import org.quorate.criterion.Criterion;
import org.quorate.evidence.EntryKind;
import org.quorate.run.Run;
import org.quorate.verdict.Verdict;

/**
 * Reads again what contradicts a criterion, until it holds or has had its time.
 *
 * <p>That is waited for in vain once, until the run changes something again: what is wrong is not late.
 *
 * @param what is waited for, in words
 * @param inVain what evidence calls a wait that was in vain
 */
record Settling(Run run, String what, String inVain) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** How the criterion stands by what was read since the last change, and is read now where nothing was. */
  Verdict first(Criterion criterion) {
    run.read(criterion.probes());
    return verdict(criterion);
  }

  /** Reads again until the criterion holds, at most for this long. */
  void await(Criterion criterion, Duration longest) {
    // The last look comes when the time is over, not before.
    Duration withLastLook = longest.plus(LOOK_EVERY);
    boolean held = Patience.until(run, what, withLastLook, new FixedPollInterval(LOOK_EVERY), () -> {
      look(criterion);
      return verdict(criterion) == Verdict.PROVEN;
    });
    if (!held) {
      run.recorder().record(EntryKind.NOTE, inVain, "", JSON.createObjectNode().put("for", criterion.name()));
    }
  }

  /** Reads everything of the criterion at once, for earlier readings may be of different moments. */
  void look(Criterion criterion) {
    run.readNow(criterion.probes().toArray(String[]::new));
  }

  boolean wasInVain() {
    long changed = latestChange();
    return run.evidence().of(EntryKind.NOTE).stream()
        .anyMatch(entry -> entry.name().equals(inVain) && entry.monotonicNanos() > changed);
  }

  /** When the run last changed something, in nanoseconds of the record's clock; long ago if it never did. */
  long latestChange() {
    return Stream.of(EntryKind.ACTION, EntryKind.FAULT)
        .flatMap(kind -> run.evidence().of(kind).stream()).mapToLong(entry -> entry.monotonicNanos()).max()
            .orElse(Long.MIN_VALUE / 2);
  }

  private Verdict verdict(Criterion criterion) {
    return criterion.judge(run.evidence()).verdict();
  }
}
