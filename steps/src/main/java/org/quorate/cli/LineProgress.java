package org.quorate.cli;

import java.time.Duration;
import org.quorate.clause.Clause;
import org.quorate.run.Progress;
import org.quorate.verdict.Verdict;

/** Progress in lines: stages, what is done and waited for, one line a clause. */
final class LineProgress implements Progress {
  private static final int ROOM_FOR_REQUIREMENT = 90;
  private final Screen screen;

  LineProgress(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void stage(String title) {
    screen.line("", "");
    screen.line("1", title);
  }

  @Override
  public Wait waiting(String what, Duration longest) {
    return screen.waiting(TerminalText.clean(what), longest);
  }

  @Override
  public void acting(String what) {
    screen.line("36", "      » " + TerminalText.clean(what));
  }

  @Override
  public void judged(Clause clause, Verdict verdict, String message) {
    String line = "  %-10s %-12s %s".formatted(verdict.word(), clause.id(), shortened(clause.requirement()));
    screen.line(colourOf(verdict), line);
    if (!message.isEmpty() && verdict != Verdict.ATTESTED) {
      screen.line("", "             " + TerminalText.clean(message));
    }
  }

  @Override
  public void halted(String why) {
    screen.line("31;1", "  HALTED: " + TerminalText.clean(why));
  }

  @Override
  public void alarm(String what) {
    screen.line("", "");
    screen.line("41;97;1", "  !!! " + TerminalText.clean(what));
    screen.line("", "");
  }

  @Override
  public void note(String text) {
    screen.line("", "      " + TerminalText.clean(text));
  }

  private static String shortened(String text) {
    return text.length() <= ROOM_FOR_REQUIREMENT ? text : text.substring(0, ROOM_FOR_REQUIREMENT - 1) + "…";
  }

  private static String colourOf(Verdict verdict) {
    return switch (verdict) {
      case PROVEN -> "32";
      case ATTESTED, WAIVED -> "34";
      case NOT_RUN, NOT_PROVEN -> "33";
      case HALTED, REFUTED -> "31;1";
    };
  }
}
