package org.quorate.dossier.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;

/**
 * Which sabotage turned which clause red, as one page in the report's style.
 *
 * @param run the name people call the run by
 * @param known how many sabotages are on record, those included that this run did not plant
 * @param neverSeen clauses that no sabotage has turned red yet, in this run or an earlier one
 */
public record KillMatrix(String run, long seed, int known, Catalogue catalogue, List<Row> rows, List<Clause> neverSeen) {
  private static final String TEMPLATES = "org.quorate.dossier.page";

  public KillMatrix {
    rows = List.copyOf(rows);
    neverSeen = List.copyOf(neverSeen);
  }

  /**
   * One sabotage.
   *
   * @param outcome caught, missed, false alarm or not applicable
   * @param firstSeen version that first saw its clause red, or an empty text
   */
  public record Row(
      String sabotage, String clause, boolean lie, String setting, String broken, String outcome, String reason,
      List<String> alsoRed, double seconds, String firstSeen) {

    /** The colours of its outcome. */
    String style() {
      return switch (outcome) {
        case "caught" -> "is-proven";
        case "not applicable" -> "is-not-run";
        default -> "is-refuted";
      };
    }

    String symbol() {
      return switch (outcome) {
        case "caught" -> "✔";
        case "not applicable" -> "∅";
        default -> "✘";
      };
    }

    String time() {
      return "%.1f s".formatted(seconds);
    }
  }

  /** The page as HTML. */
  public String render() {
    TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    StringOutput html = new StringOutput(1 << 17);
    templates.render("matrix.jte", this, html);
    return html.toString();
  }

  /** By clause, in the order of the document. */
  Map<Clause, List<Row>> byClause() {
    Map<String, List<Row>> found = rows.stream().collect(Collectors.groupingBy(Row::clause));
    Map<Clause, List<Row>> ordered = new LinkedHashMap<>();
    catalogue.clauses().stream().filter(clause -> found.containsKey(clause.id()))
        .forEach(clause -> ordered.put(clause, found.get(clause.id())));
    return ordered;
  }

  long count(String outcome) {
    return rows.stream().filter(row -> row.outcome().equals(outcome)).count();
  }

  long lies() {
    return rows.stream().filter(Row::lie).count();
  }

  /** What this run may say of itself: a part of the sabotages says nothing about the others. */
  String headline() {
    if (wrong() > 0) {
      return "NOT CAUGHT AS IT SHOULD BE: %d OF %d SABOTAGES".formatted(wrong(), rows.size());
    }
    return whole() ? "EVERY SABOTAGE WAS CAUGHT"
        : "WHAT WAS PLANTED WAS CAUGHT; NOT PLANTED: %d OF %d".formatted(known - rows.size(), known);
  }

  /** The colours of the headline. */
  String style() {
    return wrong() > 0 ? "is-refuted" : whole() ? "is-proven" : "is-not-proven";
  }

  private long wrong() {
    return count("missed") + count("false alarm");
  }

  private boolean whole() {
    return rows.size() >= known;
  }
}
