package org.quorate.judging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.judgement.Shown;
import org.quorate.verdict.Verdict;

/**
 * What a run concludes as a whole.
 *
 * @param mode what the run set out to do, {@code commissioning} or {@code check}
 * @param clauses every clause of the catalogue, in its order
 * @param stop id of the halt clause at which the run stopped, or an empty text
 * @param sharpened what scenarios beyond the clauses concluded
 * @param interruption why the record of the run is incomplete, or an empty text
 * @param notUndone faults whose undo failed; what a run did to the zone may still be there
 * @param waivings what became of each waiver that the run was given
 */
public record RunVerdict(
    String system,
    String environmentName,
    String environmentKind,
    String mode,
    List<ClauseVerdict> clauses,
    String stop,
    List<Sharpened> sharpened,
    String interruption,
    List<String> notUndone,
    List<Waiving> waivings) {

  public RunVerdict {
    clauses = List.copyOf(clauses);
    notUndone = List.copyOf(notUndone);
    waivings = List.copyOf(waivings);
    sharpened = List.copyOf(sharpened);
  }

  public boolean complete() {
    return interruption.isEmpty();
  }

  /** The same verdict, marked as resting on an incomplete record. */
  public RunVerdict interrupted(String why) {
    return new RunVerdict(
        system, environmentName, environmentKind, mode, clauses, stop, sharpened, why, notUndone, waivings);
  }

  /** Whether it was made on simulated nodes. */
  public boolean simulated() {
    return !environmentKind.equals("live");
  }

  /**
   * The worst over what gates; a run that was cut off is never better than NOT RUN, one that relies on a waiver that is
   * none never better than NOT PROVEN, one that left a fault behind never better than HALTED.
   */
  public Verdict verdict() {
    Stream<Verdict> gating = clauses.stream().filter(ClauseVerdict::gates).map(ClauseVerdict::verdict);
    Verdict worst = Verdict.worst(Stream.concat(gating, sharpened.stream().map(Sharpened::verdict)).toList());
    return worst
        .worse(complete() ? worst : Verdict.NOT_RUN)
        .worse(waivings.stream().anyMatch(Waiving::failsRun) ? Verdict.NOT_PROVEN : worst)
        .worse(notUndone.isEmpty() ? worst : Verdict.HALTED);
  }

  /** 0 when all in scope is shown, 1 when something is refuted, 2 when something is missing. */
  public int exitStatus() {
    return switch (verdict()) {
      case PROVEN, ATTESTED, WAIVED -> 0;
      case REFUTED -> 1;
      case NOT_RUN, NOT_PROVEN, HALTED -> 2;
    };
  }

  public long count(Verdict verdict) {
    return clauses.stream().filter(clause -> clause.verdict() == verdict).count();
  }

  public long count(Verdict verdict, Shown shown) {
    return clauses.stream().filter(clause -> clause.verdict() == verdict && clause.shown() == shown).count();
  }

  public List<ClauseVerdict> with(Verdict verdict) {
    return clauses.stream().filter(clause -> clause.verdict() == verdict).toList();
  }

  /** The halt clause at which the run stopped. */
  public Optional<ClauseVerdict> stoppedAt() {
    return clauses.stream().filter(clause -> clause.clause().id().equals(stop)).findFirst();
  }
}
