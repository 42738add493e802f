package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quorate.clause.ClauseKind;

/**
 * One setting of a filter that works without script.
 *
 * @param id of its radio button; plain letters, digits and hyphens, so that it can stand in a style sheet
 * @param shows the class that rows keep to be shown; empty when all are
 */
record Choice(String id, String label, String shows) {

  static List<Choice> verdicts(List<ClauseRow> rows) {
    List<Choice> choices = new ArrayList<>(List.of(new Choice("show-all", "all", "")));
    if (rows.stream().anyMatch(ClauseRow::open)) {
      choices.add(new Choice("show-open", "what is open", "open"));
    }
    for (Standing standing : Arrays.asList(Standing.values())) {
      if (rows.stream().anyMatch(row -> row.standing() == standing)) {
        choices.add(new Choice("show-" + standing.style(), standing.label(), standing.style()));
      }
    }
    return choices;
  }

  static List<Choice> kinds(List<ClauseRow> rows) {
    List<Choice> choices = new ArrayList<>(List.of(new Choice("kind-all", "all", "")));
    for (ClauseKind kind : Arrays.asList(ClauseKind.values())) {
      if (rows.stream().anyMatch(row -> row.of().clause().kind() == kind)) {
        choices.add(new Choice("only-" + kind.word(), kind.word().replace('-', ' '), "kind-" + kind.word()));
      }
    }
    return choices;
  }

  /** The first number of each section, in the order of numbers. */
  static List<Choice> sections(List<ClauseRow> rows) {
    Map<String, Choice> stages = new TreeMap<>(
        java.util.Comparator.comparing((String stage) -> "%8s".formatted(stage)));
    rows.forEach(row -> stages.computeIfAbsent(row.stage(), stage -> new Choice("only-stage-" + stage, stage,
        "stage-" + stage)));
    List<Choice> choices = new ArrayList<>(List.of(new Choice("stage-all", "all", "")));
    choices.addAll(stages.values());
    return choices;
  }
}
