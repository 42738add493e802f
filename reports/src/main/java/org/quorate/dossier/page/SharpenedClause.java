package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;
import org.quorate.judging.RunVerdict;

/**
 * A clause whose promise scenarios beyond the document sharpen.
 *
 * @param tallies how many of them stand which way
 */
record SharpenedClause(ClauseRow row, List<Tally> tallies) {

  /** Those that have any, in the order of the rows. */
  static List<SharpenedClause> of(List<ClauseRow> rows, RunVerdict verdict) {
    List<SharpenedClause> clauses = new ArrayList<>();
    for (ClauseRow row : rows) {
      List<Standing> standings = verdict.sharpened().stream().filter(one -> one.clause().equals(row.id()))
          .map(one -> Standing.of(one.verdict())).toList();
      if (!standings.isEmpty()) {
        clauses.add(new SharpenedClause(row, Tally.of(standings)));
      }
    }
    return clauses;
  }
}
