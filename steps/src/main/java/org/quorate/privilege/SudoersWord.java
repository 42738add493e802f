package org.quorate.privilege;

import java.util.List;
import org.quorate.run.RunMark;

/**
 * Text as sudoers(5) takes it literally: nothing in it is a pattern, a separator or the end of a line, but for the mark of
 * a run, which may be any of its length.
 */
final class SudoersWord {
  /** What {@code sudo} would take for its own; it strips the backslash. */
  private static final String ITS_OWN = ",:=#";
  /** What it would take for a pattern; the backslash goes on to fnmatch(3). */
  private static final String PATTERN = "*?[]!^";

  private SudoersWord() {}

  static String of(String word) {
    StringBuilder escaped = new StringBuilder();
    word.chars().forEach(character -> append(escaped, (char) character, true));
    return escaped.toString();
  }

  /** A program with arguments; a space within an argument is told from the one between two. */
  static String command(List<String> words) {
    String joined = String.join(" ", words);
    StringBuilder escaped = new StringBuilder();
    for (int at = 0; at < joined.length(); at++) {
      boolean plain = at > 0 && at + 1 < joined.length()
          && joined.charAt(at - 1) != ' ' && joined.charAt(at + 1) != ' ';
      append(escaped, joined.charAt(at), !plain);
    }
    return escaped.toString().replace(RunMark.OF_ANY_RUN, "[0-9a-f]".repeat(RunMark.LENGTH));
  }

  /** Text that can stand in a comment. */
  static String comment(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private static void append(StringBuilder escaped, char character, boolean escapeSpace) {
    if (character < ' ' || character == 0x7f) {
      throw new IllegalArgumentException("a sudoers file cannot hold a control character");
    }
    if (character == '\\') {
      // One for fnmatch, and each of the two escaped for sudo.
      escaped.append("\\\\\\\\");
      return;
    }
    if (ITS_OWN.indexOf(character) >= 0 || PATTERN.indexOf(character) >= 0 || character == ' ' && escapeSpace) {
      escaped.append('\\');
    }
    escaped.append(character);
  }
}
