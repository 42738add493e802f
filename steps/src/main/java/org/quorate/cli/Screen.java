package org.quorate.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.quorate.run.Progress.Wait;

/** Where lines for people appear: a terminal, or a file or pipe that is read later. */
interface Screen {
  /** One line; the colour is a terminal's own code for it, such as {@code 31;1}, and goes where there are colours. */
  void line(String colour, String text);

  /** Says that something is waited for, and how long it may still take where that can be kept up to date. */
  Wait waiting(String what, Duration longest);

  /** What this program's standard output is. */
  static Screen standard() {
    return Terminal.isStandardOutput() ? new TerminalScreen(System.out) : new PlainScreen(System.out);
  }

  /** A screen of plain lines, whatever the stream is. */
  static Screen plain(PrintStream out) {
    return new PlainScreen(out);
  }
}
