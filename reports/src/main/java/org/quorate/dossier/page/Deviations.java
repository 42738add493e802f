package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;
import org.quorate.evidence.ControlClock;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.judging.RunVerdict;
import org.quorate.verdict.Verdict;

/** Where a run departed from examining everything on the real parts, each in a sentence. */
final class Deviations {
  private Deviations() {}

  static List<String> of(RunVerdict verdict, Evidence evidence, List<ClauseRow> rows) {
    List<String> said = new ArrayList<>();
    if (!verdict.complete()) {
      said.add("The record is incomplete: " + verdict.interruption() + ".");
    }
    if (verdict.simulated()) {
      said.add("It was made on the nodes of a lab, not on the hosts that will serve.");
    }
    count(said, rows, Standing.STAND_IN, "examined on a stand-in and not on the real part");
    count(said, rows, Standing.NOT_SHOWABLE, "not showable in this environment");
    count(said, rows, Standing.NOT_RUN, "in scope and not examined");
    count(said, rows, Standing.OUT_OF_SCOPE, "out of scope of this run");
    long waived = verdict.count(Verdict.WAIVED);
    if (waived > 0) {
      said.add(subject(waived) + " waived: an approved exception counts in place of what was observed.");
    }
    long samples = evidence.of(EntryKind.STATEMENT).stream()
        .filter(entry -> entry.body().path("sample").asBoolean()
            || entry.body().path("statement").asText().startsWith("SAMPLE")).count();
    if (samples > 0) {
      said.add("%d of the statements by people are samples made for a lab, not statements of anybody.".formatted(samples));
    }
    int gaps = evidence.of(EntryKind.GAP).size();
    if (gaps > 0) {
      said.add("Witnesses were blind %s; what rests on such a time is not counted as proven."
          .formatted(gaps == 1 ? "once" : gaps + " times"));
    }
    ControlClock.steps(evidence).forEach(step -> said.add(
        "The clock of the machine that ran it was set %s by %s at line %d, or that machine slept; durations are measured on another clock."
            .formatted(step.by().isNegative() ? "back" : "ahead", Words.lasted(step.by().abs().toMillis()), step.line())));
    verdict.notUndone().forEach(fault -> said.add("Not undone, and perhaps still in place: " + fault + "."));
    return said.stream().map(PlainText::of).toList();
  }

  private static void count(List<String> said, List<ClauseRow> rows, Standing standing, String how) {
    long count = rows.stream().filter(row -> row.standing() == standing).count();
    if (count > 0) {
      said.add("%s %s.".formatted(subject(count), how));
    }
  }

  private static String subject(long count) {
    return count == 1 ? "One clause is" : count + " clauses are";
  }
}
