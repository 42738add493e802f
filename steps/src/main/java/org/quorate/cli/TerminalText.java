package org.quorate.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Foreign text, such as what a host said, fit for a terminal. */
final class TerminalText {
  /** Controls of both sets, what turns the direction of writing or is not seen, ends of lines, halves of characters. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
  private static final int LONGEST = 4000;

  private TerminalText() {}

  /** One line that moves no cursor, changes no colour and turns no text around. */
  static String clean(String text) {
    String line = UNFIT.matcher(text.length() <= LONGEST ? text : text.substring(0, LONGEST)).replaceAll(" ").strip();
    return text.length() <= LONGEST ? line : line + "…";
  }

  /** The same, line by line, for text of several. */
  static String cleanLines(String text) {
    return text.lines().map(TerminalText::clean).collect(Collectors.joining(System.lineSeparator()));
  }
}
