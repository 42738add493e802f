package org.quorate.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.judging.Waiving.State;
import org.quorate.verdict.Verdict;

/** The waivers that a run was given, held against what it found; judged at the moment the run began. */
final class Waivers {
  /** Two nodes active at once, and an acknowledged write that is lost: nobody accepts these without naming them. */
  private static final List<String> SAFETY = List.of("dual-active", "nothing-lost");

  private final List<Waiver> all = new ArrayList<>();
  private final Instant at;

  Waivers(Evidence evidence) {
    at = evidence.entries().isEmpty() ? Instant.EPOCH : evidence.entries().get(0).at();
    evidence.of(EntryKind.INPUT, "waivers").stream().reduce((first, second) -> second)
        .ifPresent(entry -> entry.body().path("waivers").forEach(each -> all.add(Waiver.read(each))));
  }

  /** The same verdict, or {@link Verdict#WAIVED} with what the evidence alone says kept beside it. */
  ClauseVerdict applied(ClauseVerdict clause) {
    Optional<Waiver> applying = all.stream().filter(waiver -> state(waiver, clause) == State.APPLIES).findFirst();
    return applying.map(waiver -> clause.waived("waived until %s by %s (%s): %s; on the evidence alone %s%s".formatted(
        waiver.expires(), waiver.approver(), waiver.ticket(), waiver.reason(),
        clause.underlying().word(), clause.reason().isEmpty() ? "" : ", " + clause.reason()))).orElse(clause);
  }

  /** What became of each, given the clauses before any was applied. */
  List<Waiving> of(List<ClauseVerdict> clauses) {
    return all.stream().map(waiver -> {
      Optional<ClauseVerdict> clause = clauses.stream()
          .filter(each -> each.clause().id().equals(waiver.clause())).findFirst();
      State state = clause.map(each -> state(waiver, each)).orElse(State.UNMATCHED);
      return new Waiving(waiver, state, note(waiver, state));
    }).toList();
  }

  private String note(Waiver waiver, State state) {
    return switch (state) {
      case APPLIES, NOT_NEEDED -> Waiving.warning(waiver, at);
      case EXPIRED -> "its last day was before this run; the verdict on the evidence counts";
      case UNMATCHED -> waiver.finding().isEmpty() ? "no clause in the scope of this run has this id"
          : "the clause was not judged by \"%s\", or is out of scope".formatted(waiver.finding());
      case REFUSED -> "two active nodes, or a lost acknowledged write, can be accepted only by naming that finding";
    };
  }

  private State state(Waiver waiver, ClauseVerdict clause) {
    if (!waiver.clause().equals(clause.clause().id()) || !clause.inScope()
        || !waiver.finding().isEmpty() && !clause.criteria().contains(waiver.finding())) {
      return State.UNMATCHED;
    }
    if (waiver.expired(at)) {
      return State.EXPIRED;
    }
    if (clause.verdict().compareTo(Verdict.WAIVED) <= 0 || !clause.gates()) {
      return State.NOT_NEEDED;
    }
    boolean contradicted = clause.underlying() == Verdict.REFUTED || clause.underlying() == Verdict.HALTED;
    boolean safety = clause.criteria().stream().anyMatch(name -> SAFETY.stream().anyMatch(name::contains));
    return contradicted && safety && waiver.finding().isEmpty() ? State.REFUSED : State.APPLIES;
  }
}
