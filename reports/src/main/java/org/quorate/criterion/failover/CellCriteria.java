package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.FailoverJudgements.ADDRESS;
import static org.quorate.criterion.failover.FailoverJudgements.UNIT;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Inputs;

/** What one cell of the matrix of resilience must show; each is about the cell performed last. */
public final class CellCriteria {
  public static final String CELL = "cell";
  public static final String DRAWN = "drawn";
  /** The input of a run that holds the seed and the hours by which its failures are drawn. */
  public static final String DRAWN_BY = "resilience";
  private static final int FEWEST_OPERATIONS = 5;

  /** One controller at a time, by units and by answers, and nothing acknowledged is lost. */
  public static final Criterion CELL_SAFE = ofCell("cell-safe", (drill, inputs) -> safe(drill));

  /** The same by effects alone: a node that is frozen cannot notice that its turn is over before it goes on. */
  public static final Criterion CELL_SAFE_BY_EFFECT =
      ofCell("cell-safe-by-effect", (drill, inputs) -> safeByEffect(drill));

  public static final Criterion CELL_TAKEN_OVER = ofCell("cell-taken-over", (drill, inputs) -> {
    Duration window = inputs.duration("policy.failover.crash-window");
    return Finding.all(List.of(
        FailoverJudgements.takenWithin(drill, "the VIP", ADDRESS, drill.role("standby"), window),
        FailoverJudgements.takenWithin(drill, "an active controller", UNIT, drill.role("standby"), window),
        FailoverJudgements.answersWithin(drill, drill.role("standby"), window)));
  });

  public static final Criterion CELL_ACTIVE_STAYS = ofCell("cell-active-stays", (drill, inputs) -> Finding.all(List.of(
      stays(drill, "the VIP", ADDRESS), stays(drill, "an active controller", UNIT))));

  /** Every failure that was drawn at random was safe; one that could not be done here is named, and says nothing. */
  public static final Criterion DRAWN_SAFE = new Criterion("drawn-safe", Set.of(), evidence -> {
    List<DrillRecord> drawn = DrillRecord.all(evidence, DRAWN);
    List<DrillRecord> refused = drawn.stream().filter(drill -> drill.refused().isPresent()).toList();
    List<DrillRecord> performed = drawn.stream().filter(drill -> drill.refused().isEmpty()).toList();
    Finding finding = performed.isEmpty()
        ? Finding.notProven("failures drawn at random", "none was performed")
        : Finding.all(performed.stream()
            .map(drill -> OfDrill.named(drill, FaultProof.required(drill, () -> safeByEffect(drill)))).toList());
    return OfDrill.besides(finding, refused);
  });

  private CellCriteria() {}

  public static List<Criterion> all() {
    return List.of(CELL_SAFE, CELL_SAFE_BY_EFFECT, CELL_TAKEN_OVER, CELL_ACTIVE_STAYS, DRAWN_SAFE);
  }

  private static Criterion ofCell(String name, BiFunction<DrillRecord, Inputs, Finding> judge) {
    return OfDrill.criterion(name, CELL,
        (drill, inputs) -> OfDrill.named(drill, FaultProof.required(drill, () -> judge.apply(drill, inputs))));
  }

  private static Finding safe(DrillRecord drill) {
    return Finding.all(List.of(
        new SingleActive("an active controller", UNIT, Roles.PAIR, Duration.ZERO).judge(drill), safeByEffect(drill)));
  }

  private static Finding safeByEffect(DrillRecord drill) {
    return Finding.all(List.of(
        new Answers(drill).judgeSingle("answers from one instance at a time"),
        new History(drill).nothingLost(FEWEST_OPERATIONS)));
  }

  /** The active node had it when the failure began, still had it when the cell ended, and nothing changed meanwhile. */
  private static Finding stays(DrillRecord drill, String what, String witness) {
    String active = drill.role("active");
    String expected = "%s on %s all the while".formatted(what, active);
    Timeline timeline = new Timeline(drill, witness);
    Long[] lines = timeline.lines(active).toArray(Long[]::new);
    if (!timeline.watched(active)) {
      return Finding.notProven(expected, "the witness \"%s\" cannot tell for %s".formatted(witness, active), lines);
    }
    long struck = drill.span("applied").map(Bracket::earliest).orElse(Long.MIN_VALUE);
    boolean had = timeline.holdings(active).stream()
        .anyMatch(held -> held.began().latest() <= struck && held.ended().earliest() >= struck);
    if (!had) {
      return Finding.notProven(expected, "it was not seen to have it when the failure began", lines);
    }
    long changes = timeline.changes(active).stream().filter(change -> change.latest() >= struck).count();
    return changes == 0 && timeline.heldAtEnd(active)
        ? Finding.proven(expected, "no change seen", lines)
        : Finding.refuted(expected, "%d changes seen, %s at the end".formatted(
            changes, timeline.heldAtEnd(active) ? "had it" : "did not have it"), lines);
  }
}
