package org.quorate.dossier.page;

import java.time.Duration;
import java.util.List;
import org.quorate.evidence.Entry;
import org.quorate.judging.RunVerdict;

/** What stands above everything else: which run of which zone it was, and how it ended. */
public final class Headline {
  private final PageContent content;
  private final RunVerdict verdict;
  private final List<ClauseRow> rows;

  Headline(PageContent content, List<ClauseRow> rows) {
    this.content = content;
    this.verdict = content.verdict();
    this.rows = rows;
  }

  String title() {
    return PlainText.of(content.catalogue().title());
  }

  String environment() {
    return PlainText.of(verdict.environmentName());
  }

  String run() {
    return PlainText.of(content.run());
  }

  boolean simulated() {
    return verdict.simulated();
  }

  String acceptance() {
    return VerdictWords.acceptance(verdict);
  }

  String why() {
    return PlainText.of(VerdictWords.why(verdict));
  }

  /** Colours of the run's verdict. */
  String style() {
    if (!verdict.complete()) {
      return Standing.NOT_PROVEN.style();
    }
    return verdict.exitStatus() == 0 ? Standing.PROVEN.style() : Standing.of(verdict.verdict()).style();
  }

  /** What the run is counted by. */
  String counted() {
    return VerdictWords.beyondClauses(verdict) ? "Scenarios" : "Clauses";
  }

  /** How much it is counted by, with a noun. */
  String extent() {
    return VerdictWords.extent(verdict);
  }

  List<Tally> tallies() {
    return VerdictWords.beyondClauses(verdict) ? SharpenedRow.tallies(verdict)
        : Tally.of(rows.stream().map(ClauseRow::standing).toList());
  }

  String begun() {
    List<Entry> all = content.evidence().entries();
    return all.isEmpty() ? "" : Words.moment(all.get(0).at());
  }

  String lasted() {
    List<Entry> all = content.evidence().entries();
    return all.isEmpty() ? ""
        : Words.lasted(Duration.between(all.get(0).at(), all.get(all.size() - 1).at()).toMillis());
  }

  /** What stands at the head of each printed page; letters that a style sheet takes as they are. */
  String runningHead() {
    return (acceptance() + " · " + environment() + " · " + run()).replaceAll("[^\\p{L}\\p{N} .:_·-]", "?");
  }
}
