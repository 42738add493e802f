package org.quorate.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.quorate.clause.Clause;
import org.quorate.run.Progress;
import org.quorate.verdict.Verdict;

/** Progress as lines of text, in colour on a terminal. */
final class PlainProgress implements Progress {
  private static final int ROOM_FOR_REQUIREMENT = 90;
  private final PrintStream out;
  private final boolean colour;

  PlainProgress(PrintStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  @Override
  public synchronized void stage(String title) {
    out.println();
    out.println(paint("1", title));
  }

  @Override
  public synchronized void waiting(String what, Duration longest) {
    out.println(
        paint("2", "      … waiting for %s, at most %d s".formatted(TerminalText.clean(what), longest.toSeconds())));
  }

  @Override
  public synchronized void acting(String what) {
    out.println(paint("36", "      » " + TerminalText.clean(what)));
  }

  @Override
  public synchronized void judged(Clause clause, Verdict verdict, String message) {
    String line = "  %-10s %-12s %s".formatted(verdict.word(), clause.id(), shortened(clause.requirement()));
    out.println(paint(colourOf(verdict), line));
    if (!message.isEmpty() && verdict != Verdict.ATTESTED) {
      out.println("             " + TerminalText.clean(message));
    }
  }

  @Override
  public synchronized void halted(String why) {
    out.println(paint("31;1", "  HALTED: " + TerminalText.clean(why)));
  }

  @Override
  public synchronized void alarm(String what) {
    out.println();
    out.println(paint("41;97;1", "  !!! " + TerminalText.clean(what)));
    out.println();
  }

  @Override
  public synchronized void note(String text) {
    out.println("      " + TerminalText.clean(text));
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

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
