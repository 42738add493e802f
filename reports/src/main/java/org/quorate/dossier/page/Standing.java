package org.quorate.dossier.page;

import java.util.Locale;
import org.quorate.judgement.Shown;
import org.quorate.judging.ClauseVerdict;
import org.quorate.verdict.Verdict;

/** How a clause stands, as the report tells it apart: what was proven on a stand-in is never counted with the real. */
enum Standing {
  PROVEN("proven", "✔", "seen to hold on the real part"),
  STAND_IN("proven on a stand-in", "◑",
  "seen to hold on something with the same interface that stands for the real part"),
  ATTESTED("attested", "✎", "stated by a named person; no machine saw it"),
  WAIVED("waived", "≈", "does not hold, and an approved exception says so"),
  REFUTED("refuted", "✘", "contradicted by what was observed"),
  HALTED("halted", "■", "a condition at which the document says to stop was present"),
  NOT_PROVEN("not proven", "?", "what was observed is too little to tell"),
  NOT_SHOWABLE("cannot be shown here", "∅", "the lab lacks the part; only live hosts can show it"),
  NOT_RUN("not run", "–", "in scope, and not examined"),
  OUT_OF_SCOPE("out of scope", "·", "this run did not set out to examine it");

  private final String label;
  private final String symbol;
  private final String meaning;

  Standing(String label, String symbol, String meaning) {
    this.label = label;
    this.symbol = symbol;
    this.meaning = meaning;
  }

  static Standing of(ClauseVerdict clause) {
    if (clause.shown() == Shown.NONE) {
      return NOT_SHOWABLE;
    }
    return switch (clause.verdict()) {
      case PROVEN -> clause.shown() == Shown.STAND_IN ? STAND_IN : PROVEN;
      case ATTESTED -> ATTESTED;
      case WAIVED -> WAIVED;
      case REFUTED -> REFUTED;
      case HALTED -> HALTED;
      case NOT_PROVEN -> NOT_PROVEN;
      case NOT_RUN -> clause.inScope() ? NOT_RUN : OUT_OF_SCOPE;
    };
  }

  /** How the run as a whole stands. */
  static Standing of(Verdict verdict) {
    return valueOf(verdict.name());
  }

  String label() {
    return label;
  }

  String symbol() {
    return symbol;
  }

  String meaning() {
    return meaning;
  }

  /** The name of its colours in the style sheet. */
  String style() {
    return "is-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
