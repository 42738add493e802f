package org.quorate.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.quorate.run.Progress.Wait;

/** Lines as they come, without colour: a wait is said when it begins and when it is over. */
final class PlainScreen implements Screen {
  private final PrintStream out;

  PlainScreen(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void line(String colour, String text) {
    out.println(text);
  }

  @Override
  public Wait waiting(String what, Duration longest) {
    line("", "      … waiting for %s, at most %d s".formatted(what, longest.toSeconds()));
    long began = System.nanoTime();
    return () -> line("", WaitWords.over(what, System.nanoTime() - began));
  }
}
