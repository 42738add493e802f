package org.quorate.dossier;

import java.util.ArrayList;
import java.util.List;

/** RFC 4180, read as strictly as it is written: every cell quoted. */
final class Csv {
  private Csv() {}

  static List<List<String>> read(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        throw new IllegalArgumentException("a cell begins without a quote at " + at);
      }
      StringBuilder cell = new StringBuilder();
      for (at++; text.charAt(at) != '"' || at + 1 < text.length() && text.charAt(at + 1) == '"'; at++) {
        cell.append(text.charAt(at));
        at += text.charAt(at) == '"' ? 1 : 0;
      }
      row.add(cell.toString());
      at++;
      if (text.charAt(at) == ',') {
        at++;
      } else if (text.startsWith("\r\n", at)) {
        rows.add(List.copyOf(row));
        row.clear();
        at += 2;
      } else {
        throw new IllegalArgumentException("neither a comma nor a line end at " + at);
      }
    }
    return rows;
  }
}
