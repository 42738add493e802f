package org.quorate.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.evidence.EntryKind;
import org.quorate.judgement.RunRecord;

class NotUndoneTest {
  private static final String CUT = "quorate-undo-cut";
  private final RunRecord run = new RunRecord();

  private void attempt(String role, String phase, String answer, int exit) {
    run.add(EntryKind.ACTION, "undo " + CUT, role,
        RunRecord.object().put("phase", phase).put("answer", answer).put("exit", exit));
  }

  @Test
  void an_undo_that_was_carried_out_is_not_among_them() {
    run.add(EntryKind.FAULT, "undo", "alpha", RunRecord.object().put("phase", "undone").put("what", CUT));

    assertThat(NotUndone.in(run.evidence())).isEmpty();
  }

  @Test
  void the_same_failure_is_said_once() {
    run.undoFailed("alpha", CUT).undoFailed("alpha", CUT).undoFailed("", CUT);

    assertThat(NotUndone.in(run.evidence())).containsExactly(
        "alpha: quorate-undo-cut was not undone: no route to host", "quorate-undo-cut was not undone: no route to host");
  }

  @ParameterizedTest
  @CsvSource({
    "alpha, outcome, ANSWERED, 0, true",
    "beta, outcome, ANSWERED, 0, false",
    "alpha, intent, ANSWERED, 0, false",
    "alpha, outcome, TIMED_OUT, 0, false",
    "alpha, outcome, ANSWERED, 1, false",
  })
  void only_a_later_attempt_on_that_host_that_is_known_to_have_worked_counts(
      String role, String phase, String answer, int exit, boolean counts) {
    run.undoFailed("alpha", CUT);
    attempt(role, phase, answer, exit);

    assertThat(NotUndone.in(run.evidence())).singleElement().asString()
        .matches(said -> said.endsWith("; a later attempt succeeded") == counts);
  }

  @Test
  void an_earlier_success_is_no_later_attempt() {
    attempt("alpha", "outcome", "ANSWERED", 0);
    run.undoFailed("alpha", CUT);

    assertThat(NotUndone.in(run.evidence())).singleElement().asString().endsWith("no route to host");
  }
}
