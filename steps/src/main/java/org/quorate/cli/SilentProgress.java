package org.quorate.cli;

import java.time.Duration;
import org.quorate.clause.Clause;
import org.quorate.run.Progress;
import org.quorate.verdict.Verdict;

/** Says nothing. */
final class SilentProgress implements Progress {
  @Override
  public void stage(String title) {}

  @Override
  public Wait waiting(String what, Duration longest) {
    return () -> {};
  }

  @Override
  public void acting(String what) {}

  @Override
  public void judged(Clause clause, Verdict verdict, String message) {}

  @Override
  public void halted(String why) {}

  @Override
  public void alarm(String what) {
    System.err.println("quorate: " + TerminalText.clean(what));
  }

  @Override
  public void note(String text) {}
}
