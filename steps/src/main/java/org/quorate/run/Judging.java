package org.quorate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.opentest4j.TestAbortedException;
import org.quorate.clause.Clause;
import org.quorate.clause.ClauseKind;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;
import org.quorate.verdict.Verdict;

/** Judges criteria under the clause of the running scenario, closes the gate at halts, and words the outcome for Cucumber. */
final class Judging {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Mode mode;
  private final Recorder recorder;
  private final Gate gate;
  private final Shown shown;
  private CurrentScenario current;

  Judging(Mode mode, Recorder recorder, Gate gate, Shown shown) {
    this.mode = mode;
    this.recorder = recorder;
    this.gate = gate;
    this.shown = shown;
  }

  void begin(CurrentScenario scenario) {
    current = scenario;
  }

  void judge(Criterion criterion) {
    String clause = current.clause().map(Clause::id).orElse("");
    recorder.record(EntryKind.JUDGEMENT, current.subjectOfJudgement(), "", JSON.createObjectNode()
        .put("clause", clause)
        .put("sharpens", current.sharpens())
        .put("scenario", current.name())
        .put("criterion", criterion.name()));
    Finding finding = criterion.judge(recorder.soFar());
    current.findings().add(finding);
    closeGate(finding);
    tellCucumber(finding);
  }

  private void closeGate(Finding finding) {
    Optional<Clause> halt = current.clause().filter(clause -> clause.kind() == ClauseKind.HALT);
    boolean holds = finding.verdict() == Verdict.PROVEN || finding.verdict() == Verdict.ATTESTED;
    if (mode == Mode.COMMISSIONING && halt.isPresent() && !holds && !shown.declaredUnshowable(halt.get().id())) {
      gate.close(halt.get().id(), finding.observed());
    }
  }

  private void tellCucumber(Finding finding) {
    if (finding.verdict() == Verdict.REFUTED) {
      throw new AssertionError(ClauseMessage.of(current, finding));
    }
    if (finding.verdict() != Verdict.PROVEN && finding.verdict() != Verdict.ATTESTED) {
      throw new TestAbortedException(ClauseMessage.of(current, finding));
    }
  }
}
