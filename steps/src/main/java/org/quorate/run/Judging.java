package org.quorate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.opentest4j.TestAbortedException;
import org.quorate.clause.Clause;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;
import org.quorate.verdict.Verdict;

/** Judges criteria under the clause of the running scenario, and words the outcome for Cucumber. */
final class Judging {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Recorder recorder;
  private final boolean telling;
  private CurrentScenario current;

  Judging(Recorder recorder) {
    this(recorder, true);
  }

  private Judging(Recorder recorder, boolean telling) {
    this.recorder = recorder;
    this.telling = telling;
  }

  /** Every scenario goes on to its end, whatever a judgement in it comes to. */
  static Judging onlyRecording(Recorder recorder) {
    return new Judging(recorder, false);
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
    if (telling) {
      tellCucumber(finding);
    }
  }

  private void tellCucumber(Finding finding) {
    if (finding.verdict() == Verdict.REFUTED) {
      throw new AssertionError(ClauseMessage.of(current, finding));
    }
    if (!CurrentScenario.holds(finding)) {
      throw new TestAbortedException(ClauseMessage.of(current, finding));
    }
  }
}
