package org.quorate.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.quorate.fault.Sign.When;

/** Reads the signs of a fault at a moment, and writes down what they prove. */
final class Proofs {
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private final Site site;
  private final List<Sign> signs;
  private final FaultLog log;

  /** Whether all was as it should be, and what was seen. */
  record Proof(boolean shown, String seen) {}

  /** What was seen of a sign. */
  private record Reading(Sign sign, Seen seen) {
    boolean is(When when) {
      return seen.state() == sign.wanted(when);
    }

    String told(When when) {
      String wanted = is(when) ? "" : " (expected %s: %s)".formatted(word(sign.wanted(when)), seen.said());
      return "%s: %s%s".formatted(sign.look().what(), word(seen.state()), wanted);
    }

    private static String word(Seen.State state) {
      return state.name().toLowerCase(Locale.ROOT);
    }
  }

  Proofs(Site site, List<Sign> signs, FaultLog log) {
    this.site = site;
    this.signs = List.copyOf(signs);
    this.log = log;
  }

  /** Waits until all signs are as they should be at a moment, so long at most, and records what it saw. */
  Proof await(String phase, Duration longest, When when) {
    return await(phase, longest, when, () -> {}, when);
  }

  /** The same at two moments and with something done between them, as one proof. */
  Proof await(String phase, Duration longest, When first, Runnable between, When second) {
    List<String> how = new ArrayList<>();
    boolean proven = settled(longest, first, how);
    if (first != second) {
      between.run();
      proven &= settled(longest, second, how);
    }
    // Without a single sign nothing was shown.
    proven &= !how.isEmpty();
    Proof proof = new Proof(proven, String.join("; ", how));
    log.proof(phase, "", proof.shown(), proof.seen());
    return proof;
  }

  private boolean settled(Duration longest, When when, List<String> how) {
    List<Reading> last = settle(longest, when);
    last.forEach(reading -> how.add(reading.told(when)));
    return last.stream().allMatch(reading -> reading.is(when));
  }

  /** Looks again at what was not as it should be, and once nothing of that is left, at everything. */
  private List<Reading> settle(Duration longest, When when) {
    List<Sign> all = signs.stream().filter(sign -> sign.isReadAt(when)).toList();
    List<Reading> last = new ArrayList<>(look(all));
    if (last.stream().allMatch(reading -> reading.is(when))) {
      return last;
    }
    try {
      Awaitility.await("signs of a fault").pollInSameThread().pollDelay(LOOK_EVERY).pollInterval(LOOK_EVERY)
          .atMost(longest).until(() -> {
            last.replaceAll(reading -> reading.is(when) ? reading : look(List.of(reading.sign())).get(0));
            boolean settled = last.stream().allMatch(reading -> reading.is(when));
            if (settled) {
              List<Reading> together = look(all);
              last.clear();
              last.addAll(together);
            }
            return last.stream().allMatch(reading -> reading.is(when));
          });
    } catch (ConditionTimeoutException late) {
      return last;
    }
    return last;
  }

  private List<Reading> look(List<Sign> these) {
    return these.parallelStream().map(sign -> new Reading(sign, sign.look().seen(site))).toList();
  }
}
