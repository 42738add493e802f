package org.quorate.criterion.jetstream;

import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** Starts of JetStream in the journal of the run: in which order, and whether the cluster was verified after each. */
public final class StartRounds {
  /** How the run's journal names the actions. */
  public static final String START = "start JetStream";
  public static final String STOP = "stop JetStream";
  private static final String KEEPALIVED = "start Keepalived";
  private static final String EXPECTED =
      "the cluster verified as healthy after a start with Gamma first and after one in another order, "
          + "before Keepalived is started";

  private StartRounds() {}

  /** One start of all three: the intents to start, up to the last line before the next stop. */
  private record Round(List<Entry> starts, long end) {
    String first() {
      return starts.get(0).subject();
    }

    String order() {
      return String.join(", ", starts.stream().map(Entry::subject).toList());
    }

    boolean complete() {
      return starts.stream().map(Entry::subject).distinct().sorted().toList().equals(Roles.TRIAD);
    }
  }

  static Finding judge(Evidence evidence) {
    Evidence before = evidence.of(EntryKind.ACTION, KEEPALIVED).stream()
        .findFirst().map(start -> evidence.upTo(start.seq())).orElse(evidence);
    List<Round> rounds = rounds(before).stream().filter(Round::complete).toList();
    boolean gammaFirst = rounds.stream().anyMatch(round -> round.first().equals("gamma"));
    boolean otherFirst = rounds.stream().anyMatch(round -> !round.first().equals("gamma"));
    if (!gammaFirst || !otherFirst) {
      return Finding.notProven(EXPECTED, "starts of all three nodes in this run: %s".formatted(
          rounds.stream().map(Round::order).toList()));
    }
    return Finding.all(rounds.stream().map(round -> verified(before, round)).toList());
  }

  private static List<Round> rounds(Evidence evidence) {
    List<Round> rounds = new ArrayList<>();
    List<Entry> starts = new ArrayList<>();
    long last = 0;
    for (Entry entry : evidence.entries()) {
      boolean intent = entry.kind() == EntryKind.ACTION && entry.body().path("phase").asText().equals("intent");
      if (intent && entry.name().equals(STOP) && !starts.isEmpty()) {
        rounds.add(new Round(List.copyOf(starts), last));
        starts.clear();
      } else if (intent && entry.name().equals(START)) {
        starts.add(entry);
      }
      last = entry.seq();
    }
    if (!starts.isEmpty()) {
      rounds.add(new Round(List.copyOf(starts), last));
    }
    return rounds;
  }

  /** Judged as after any start, from what was read between the last start of the round and its end. */
  private static Finding verified(Evidence evidence, Round round) {
    long begin = round.starts().get(round.starts().size() - 1).seq();
    Evidence window = new Evidence(evidence.entries().stream()
        .filter(entry -> entry.kind() == EntryKind.INPUT || entry.seq() > begin && entry.seq() <= round.end()).toList());
    Finding healthy = JetstreamClusterCriteria.CLUSTER_HEALTHY.judge(window);
    String order = "started in the order %s: ".formatted(round.order());
    long line = round.starts().get(0).seq();
    return healthy.verdict() == Verdict.PROVEN
        ? Finding.proven(EXPECTED, order + "found healthy", line)
        : new Finding(healthy.verdict(), EXPECTED, order + healthy.observed(), healthy.evidence(), List.of());
  }
}
