package org.quorate.environment.inventory;

import java.nio.file.Path;
import org.quorate.environment.UnusableInput;

/**
 * One thing wrong with a file, as the person who wrote it should read it.
 *
 * @param line counted from 1; 0 when it is about the file as a whole
 * @param key dotted path of the key; empty when it is about the file as a whole
 */
record Problem(int line, String key, String expected, String found, String mend) {

  static Problem of(int line, String expected, String found, String mend) {
    return new Problem(line, "", expected, found, mend);
  }

  String in(Path file) {
    String where = file + (line > 0 ? ":" + line : "") + (key.isEmpty() ? "" : ": " + key);
    return UnusableInput.at(where, expected, found, mend).getMessage();
  }
}
