package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/**
 * Whether an instance has any effect under its epoch after a later epoch was granted.
 *
 * <p>A grant is known from the event {@code lease} with its {@code epoch}, or at the latest from the first thing done
 * under it. The order in which writes of several epochs are read settles what times alone cannot.
 */
final class Fencing {
  private static final String EXPECTED = "nothing done under an epoch after a later one was granted";
  private static final String GRANTS = "lease";
  private final List<Effect> effects = new ArrayList<>();
  /** When each epoch is first known to have been granted. */
  private final TreeMap<Long, Bracket> granted = new TreeMap<>();

  private record Effect(long seq, long epoch, String what, boolean writes, Bracket when) {}

  private Fencing(DrillRecord drill, Workload load) {
    for (Entry event : drill.within().of(EntryKind.EVENT, GRANTS)) {
      long epoch = event.body().path("epoch").asLong(0);
      if (epoch > 0) {
        grant(epoch, Bracket.of(event));
      }
    }
    for (Entry event : drill.within().of(EntryKind.EVENT, Answers.WITNESS)) {
      if (event.body().path("state").asText().equals(Timeline.HELD)) {
        long epoch = event.body().path("epoch").asLong(0);
        Bracket.ofExchange(event.body()).ifPresent(
            when -> effect(new Effect(event.seq(), epoch, "an answer of " + event.subject(), false, when)));
      }
    }
    load.writes().stream().filter(Operation::acknowledged).forEach(one -> effect(
        new Effect(one.seq(), one.body().path("epoch").asLong(0), "the write " + one.id(), true, one.when())));
  }

  private void effect(Effect effect) {
    if (effect.epoch() > 0) {
      effects.add(effect);
      grant(effect.epoch(), effect.when());
    }
  }

  private void grant(long epoch, Bracket when) {
    granted.merge(epoch, when, (one, other) -> one.latest() <= other.latest() ? one : other);
  }

  static Finding judge(DrillRecord drill) {
    Workload load = new Workload(drill);
    List<Finding> findings = new ArrayList<>();
    boolean ordered = load.readBacks().stream().map(read -> inOrder(read, findings)).reduce(false, Boolean::logicalOr);
    Fencing fencing = new Fencing(drill, load);
    fencing.effects.forEach(effect -> fencing.judge(effect, ordered, findings));
    if (!findings.isEmpty()) {
      return Finding.all(findings);
    }
    Long[] lines = drill.lines().toArray(Long[]::new);
    return fencing.granted.size() < 2
        ? Finding.notProven(EXPECTED, "%d epochs were seen: none was followed by another".formatted(
            fencing.granted.size()), lines)
        : Finding.proven(EXPECTED, "%d effects under the epochs %s".formatted(
            fencing.effects.size(), fencing.granted.keySet()), lines);
  }

  /** Whether a reading tells the epochs of what it read; a write of an earlier one behind a later one is refuted. */
  private static boolean inOrder(ReadBack read, List<Finding> findings) {
    if (read.epochs().size() != read.ids().size() || read.epochs().isEmpty()) {
      return false;
    }
    long highest = 0;
    for (int each = 0; each < read.ids().size(); each++) {
      long epoch = read.epochs().get(each);
      if (epoch > 0 && epoch < highest) {
        findings.add(Finding.refuted(EXPECTED, "%s of epoch %d stands behind a write of epoch %d, read %s".formatted(
            read.ids().get(each), epoch, highest, read.where()), read.seq()));
        return true;
      }
      highest = Math.max(highest, epoch);
    }
    return true;
  }

  private void judge(Effect effect, boolean ordered, List<Finding> findings) {
    OptionalLong surely = granted.tailMap(effect.epoch(), false).values().stream().mapToLong(Bracket::latest).min();
    OptionalLong perhaps = granted.tailMap(effect.epoch(), false).values().stream().mapToLong(Bracket::earliest).min();
    if (surely.isPresent() && effect.when().earliest() > surely.getAsLong()) {
      findings.add(Finding.refuted(EXPECTED, "%s under epoch %d, asked for %.1f ms after a later epoch was granted"
          .formatted(effect.what(), effect.epoch(), (effect.when().earliest() - surely.getAsLong()) / 1e6),
          effect.seq()));
    } else if (effect.writes() && !ordered && perhaps.isPresent() && effect.when().latest() > perhaps.getAsLong()) {
      findings.add(Finding.notProven(EXPECTED, "%s under epoch %d was under way when a later epoch was granted"
          .formatted(effect.what(), effect.epoch()), effect.seq()));
    }
  }
}
