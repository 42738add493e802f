package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quorate.clause.ClauseKind;

/** What was promised of one kind, and how it stands. */
record KindRow(String kind, String meaning, int promised, List<Tally> tallies) {

  static List<KindRow> of(List<ClauseRow> rows) {
    List<KindRow> kinds = new ArrayList<>();
    for (ClauseKind kind : Arrays.asList(ClauseKind.values())) {
      List<Standing> standings = rows.stream().filter(row -> row.of().clause().kind() == kind)
          .map(ClauseRow::standing).toList();
      if (!standings.isEmpty()) {
        kinds.add(new KindRow(kind.word(), meaning(kind), standings.size(), Tally.of(standings)));
      }
    }
    return kinds;
  }

  private static String meaning(ClauseKind kind) {
    return switch (kind) {
      case PRECONDITION -> "preconditions";
      case INPUT -> "inputs that must be decided";
      case EXPECTATION -> "expected states";
      case HALT -> "conditions at which the document says to stop, shown to be absent";
      case PROCEDURE_CHECK -> "checks of the procedure itself";
      case DRILL -> "promises shown by a drill";
      case OBJECTIVE -> "objectives";
      case HANDOFF -> "handoff criteria";
      case AUDIT -> "audit checklist";
    };
  }
}
