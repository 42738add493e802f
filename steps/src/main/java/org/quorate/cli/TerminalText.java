package org.quorate.cli;

/** Foreign text, such as what a host said, fit for a terminal. */
final class TerminalText {
  private TerminalText() {}

  /** One line without any control character. */
  static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
