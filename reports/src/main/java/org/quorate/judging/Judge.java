package org.quorate.judging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.clause.ClauseKind;
import org.quorate.clause.Verification;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.judgement.Judgements;
import org.quorate.judgement.Showing;
import org.quorate.verdict.Verdict;

/** A pure function from a catalogue and the evidence of a run to the verdict on that run. */
public final class Judge {
  private final Evidence evidence;
  private final Judgements judgements;
  private final RunScope scope;
  private final NotRun notRun;

  private Judge(Evidence evidence, Function<String, Optional<Criterion>> criteria) {
    this.evidence = evidence;
    this.judgements = new Judgements(evidence, criteria);
    this.scope = RunScope.of(evidence);
    this.notRun = new NotRun(evidence, scope);
  }

  /** Judges a run by the criteria that this program has. */
  public static RunVerdict judge(Catalogue catalogue, Evidence evidence) {
    return judge(catalogue, evidence, Criteria::named);
  }

  static RunVerdict judge(Catalogue catalogue, Evidence evidence, Function<String, Optional<Criterion>> criteria) {
    Judge judge = new Judge(evidence, criteria);
    Waivers waivers = new Waivers(evidence);
    List<ClauseVerdict> found = catalogue.clauses().stream().map(judge::clause).toList();
    List<ClauseVerdict> clauses = found.stream().map(waivers::applied).toList();
    return new RunVerdict(
        catalogue.system(),
        evidence.inputs().text("name", "unnamed"),
        evidence.inputs().text("kind", "unknown"),
        judge.scope.mode(),
        clauses,
        judge.scope.mode().equals("check") ? "" : Stop.of(found, evidence).orElse(""),
        judge.sharpened(catalogue),
        Completeness.interruption(evidence).orElse(""),
        NotUndone.in(evidence),
        waivers.of(found));
  }

  /** What a criterion's verdict means for a clause: a halt condition that is present halts, a statement attests. */
  public static Verdict ofKind(Clause clause, Verdict verdict) {
    if (clause.kind() == ClauseKind.HALT && verdict == Verdict.REFUTED) {
      return Verdict.HALTED;
    }
    if (clause.verification() == Verification.ATTESTATION && verdict == Verdict.PROVEN) {
      return Verdict.ATTESTED;
    }
    return verdict;
  }

  private ClauseVerdict clause(Clause clause) {
    Showing showing = Showing.of(clause.id(), evidence);
    Optional<Finding> judged = judgements.of(clause.id());
    Finding finding = judged.orElseGet(
        () -> new Finding(Verdict.NOT_RUN, "", notRun.reason(clause), List.of(), List.of()));
    Verdict underlying = ofKind(clause, finding.verdict());
    Verdict verdict = showing.nothing() ? Verdict.NOT_PROVEN : underlying;
    return new ClauseVerdict(
        clause, verdict, underlying, showing.shown(), scope.holds(clause.id()), reason(showing, finding),
        finding.expected(), judged.isPresent() ? finding.observed()
        : "", lines(clause, finding), criteria(clause), finding.measured());
  }

  /** Scenarios that are about no clause of the catalogue, without those that the run was not meant to have. */
  private List<Sharpened> sharpened(Catalogue catalogue) {
    return evidence.of(EntryKind.SCENARIO).stream().map(Entry::name).distinct()
        .filter(name -> catalogue.find(name).isEmpty())
        .flatMap(name -> judgements.of(name).or(() -> notRun.unreached(name))
            .map(finding -> new Sharpened(name, sharpens(name), finding)).stream())
        .toList();
  }

  private String sharpens(String scenario) {
    return Stream.concat(judgements.about(scenario).stream(), evidence.of(EntryKind.SCENARIO, scenario).stream())
        .map(entry -> entry.body().path("sharpens").asText()).filter(clause -> !clause.isEmpty()).findFirst()
        .orElse("");
  }

  private List<String> criteria(Clause clause) {
    return judgements.about(clause.id()).stream().map(entry -> entry.body().path("criterion").asText()).distinct()
        .toList();
  }

  /** Why the verdict is what it is; nothing needs to be said about what is simply proven on the real part. */
  private static String reason(Showing showing, Finding finding) {
    if (showing.nothing()) {
      return showing.reason();
    }
    boolean good = finding.verdict().compareTo(Verdict.WAIVED) <= 0;
    String why = good ? "" : finding.observed();
    String standIn = showing.reason().isEmpty() ? "" : "shown on a stand-in: " + showing.reason();
    return why.isEmpty() || standIn.isEmpty() ? why + standIn : why + " (" + standIn + ")";
  }

  private List<Long> lines(Clause clause, Finding finding) {
    return finding.evidence().isEmpty() ? judgements.about(clause.id()).stream().map(Entry::seq).toList()
        : finding.evidence();
  }
}
