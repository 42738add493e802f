package org.quorate.dossier.page;

import java.util.List;
import java.util.Map;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;

/** The clauses of one section of the document. */
record SectionRows(String title, List<ClauseRow> rows, List<Tally> tallies) {

  static List<SectionRows> of(RunVerdict verdict) {
    return Sections.of(verdict).entrySet().stream().map(SectionRows::section).toList();
  }

  private static SectionRows section(Map.Entry<String, List<ClauseVerdict>> section) {
    List<ClauseRow> rows = section.getValue().stream().map(ClauseRow::of).toList();
    return new SectionRows(
        PlainText.of(section.getKey()), rows, Tally.of(rows.stream().map(ClauseRow::standing).toList()));
  }

  String anchor() {
    return "section-" + rows.get(0).id();
  }
}
