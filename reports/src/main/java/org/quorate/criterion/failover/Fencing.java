package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/**
 * Whether an instance has any effect under its epoch after a later epoch was granted.
 *
 * <p>A grant is known from the event {@code lease} with its {@code epoch}, or at the latest from the first thing done
 * under it, which does not say how much earlier it was granted. The order in which writes of several epochs are read
 * settles what times alone cannot, for those that were read.
 */
final class Fencing {
  private static final String EXPECTED = "nothing done under an epoch after a later one was granted";
  private static final String GRANTS = "lease";
  private static final int FEW = 3;
  private final List<Effect> effects = new ArrayList<>();
  /** When each epoch is first known to have been granted. */
  private final TreeMap<Long, Bracket> granted = new TreeMap<>();

  /** @param what the value that was written, or who answered */
  private record Effect(long seq, long epoch, String what, boolean writes, Bracket when) {
    String words() {
      return (writes ? "the write " : "an answer of ") + what;
    }
  }

  private Fencing(DrillRecord drill, Workload load) {
    ClockSteps clocks = new ClockSteps(drill);
    for (Entry event : drill.within().of(EntryKind.EVENT, GRANTS)) {
      long epoch = event.body().path("epoch").asLong(0);
      if (epoch > 0) {
        grant(epoch, clocks.when(event));
      }
    }
    for (Entry event : drill.within().of(EntryKind.EVENT, Answers.WITNESS)) {
      if (event.body().path("state").asText().equals(Timeline.HELD)) {
        long epoch = event.body().path("epoch").asLong(0);
        Bracket.ofExchange(event.body()).ifPresent(
            when -> effect(new Effect(event.seq(), epoch, event.subject(), false, when)));
      }
    }
    load.writes().stream().filter(Operation::acknowledged).forEach(one -> effect(
        new Effect(one.seq(), one.body().path("epoch").asLong(0), one.id(), true, one.when())));
  }

  private void effect(Effect effect) {
    if (effect.epoch() > 0) {
      effects.add(effect);
      grant(effect.epoch(), new Bracket(0, effect.when().latest()));
    }
  }

  private void grant(long epoch, Bracket when) {
    // Of all that is known of one grant the latest beginning and the earliest end hold, where they agree.
    granted.merge(epoch, when, (one, other) -> {
      long latest = Math.min(one.latest(), other.latest());
      return new Bracket(Math.min(Math.max(one.earliest(), other.earliest()), latest), latest);
    });
  }

  static Finding judge(DrillRecord drill) {
    Workload load = new Workload(drill);
    List<Finding> findings = new ArrayList<>();
    Set<String> ordered = new HashSet<>();
    load.readBacks().forEach(read -> inOrder(read, ordered, findings));
    Fencing fencing = new Fencing(drill, load);
    fencing.effects.forEach(effect -> fencing.judge(effect, ordered, findings));
    if (!findings.isEmpty()) {
      return few(findings);
    }
    Long[] lines = drill.lines().toArray(Long[]::new);
    if (!load.unreadable().isEmpty()) {
      return Finding.notProven(EXPECTED, "%d operations cannot be read".formatted(load.unreadable().size()),
          load.unreadable().get(0));
    }
    Set<Long> acted = fencing.effects.stream().map(Effect::epoch).collect(Collectors.toCollection(TreeSet::new));
    return acted.size() < 2
        ? Finding.notProven(EXPECTED, "%d epochs were seen at work: none was followed by another".formatted(
            acted.size()), lines)
        : Finding.proven(EXPECTED, "%d effects under the epochs %s".formatted(fencing.effects.size(), acted), lines);
  }

  /** Each effect is on record; to people a few of the worst say as much. */
  private static Finding few(List<Finding> findings) {
    Finding all = Finding.all(findings);
    List<Finding> worst = findings.stream().filter(each -> each.verdict() == all.verdict()).toList();
    if (worst.size() <= FEW) {
      return all;
    }
    return new Finding(all.verdict(), all.expected(), "%s; and %d more like these".formatted(
        Finding.all(worst.subList(0, FEW)).observed(), worst.size() - FEW), all.evidence(), all.measured());
  }

  /**
   * A write of an earlier epoch behind one of a later epoch is refuted.
   *
   * @param ordered what stands where its epoch belongs
   */
  private static void inOrder(ReadBack read, Set<String> ordered, List<Finding> findings) {
    if (read.epochs().size() != read.ids().size()) {
      return;
    }
    long highest = 0;
    for (int each = 0; each < read.ids().size(); each++) {
      long epoch = read.epochs().get(each);
      if (epoch > 0 && epoch < highest) {
        findings.add(Finding.refuted(EXPECTED, "%s of epoch %d stands behind a write of epoch %d, read %s".formatted(
            read.ids().get(each), epoch, highest, read.where()), read.seq()));
        return;
      }
      if (epoch > 0) {
        ordered.add(read.ids().get(each));
      }
      highest = Math.max(highest, epoch);
    }
  }

  private void judge(Effect effect, Set<String> ordered, List<Finding> findings) {
    OptionalLong surely = granted.tailMap(effect.epoch(), false).values().stream().mapToLong(Bracket::latest).min();
    OptionalLong perhaps = granted.tailMap(effect.epoch(), false).values().stream().mapToLong(Bracket::earliest).min();
    if (surely.isPresent() && effect.when().earliest() > surely.getAsLong()) {
      findings.add(Finding.refuted(EXPECTED, "%s under epoch %d, asked for %.1f ms after a later epoch was granted"
          .formatted(effect.words(), effect.epoch(), (effect.when().earliest() - surely.getAsLong()) / 1e6),
          effect.seq()));
    } else if (effect.writes() && !ordered.contains(effect.what()) && perhaps.isPresent()
        && effect.when().latest() > perhaps.getAsLong()) {
      findings.add(Finding.notProven(EXPECTED, "%s under epoch %d was under way when a later epoch may have been granted"
          .formatted(effect.words(), effect.epoch()), effect.seq()));
    }
  }
}
