package org.quorate.dossier.page;

import java.util.List;
import org.quorate.criterion.Measured;
import org.quorate.judgement.Shown;
import org.quorate.judging.ClauseVerdict;
import org.quorate.verdict.Verdict;

/** One line of the traceability table. */
record ClauseRow(ClauseVerdict of, Standing standing, List<Long> lines) {
  private static final int MOST_LINES = 6;

  static ClauseRow of(ClauseVerdict clause) {
    List<Long> all = clause.evidence();
    return new ClauseRow(clause, Standing.of(clause), all.size() <= MOST_LINES ? all : all.subList(0, MOST_LINES));
  }

  String id() {
    return of.clause().id();
  }

  /** The first number of its section, in letters and digits alone. */
  String stage() {
    return of.clause().stage().replaceAll("[^A-Za-z0-9]", "-");
  }

  String requirement() {
    return PlainText.of(of.clause().requirement());
  }

  String method() {
    return PlainText.of(of.clause().method());
  }

  /** What the document calls it and how it can be shown. */
  String kind() {
    return of.clause().kind().word() + " · " + switch (of.clause().verification()) {
      case AUTOMATIC -> "read";
      case DISRUPTIVE -> "drill";
      case ATTESTATION -> "statement";
    };
  }

  String expected() {
    return PlainText.of(of.expected());
  }

  String observed() {
    return PlainText.of(of.observed());
  }

  /** Why it stands as it does, when the observation alone does not say so. */
  String reason() {
    return of.reason().equals(of.observed()) ? "" : PlainText.of(of.reason());
  }

  String criteria() {
    return PlainText.of(String.join(", ", of.criteria()));
  }

  /** What the evidence alone says, when something else counts. */
  String underlying() {
    return of.underlying() == of.verdict() || of.underlying() == Verdict.NOT_RUN ? ""
        : Standing.of(of.underlying()).label();
  }

  int moreLines() {
    return of.evidence().size() - lines.size();
  }

  List<Measured> measured() {
    return of.measured();
  }

  /** Whether somebody has to do something about it. */
  boolean open() {
    return of.gates() && of.verdict().compareTo(Verdict.WAIVED) > 0;
  }

  boolean met() {
    return of.verdict() == Verdict.PROVEN || of.verdict() == Verdict.ATTESTED;
  }

  /** The method of assessment in the three words that auditors use. */
  String assessment() {
    return switch (of.clause().verification()) {
      case AUTOMATIC, DISRUPTIVE -> "TEST";
      case ATTESTATION -> "EXAMINE / INTERVIEW";
    };
  }

  /** How grave it is that it stands open. */
  String severity() {
    return switch (of.verdict()) {
      case REFUTED -> "major: contradicted";
      case HALTED -> "major: stops the procedure";
      default -> "minor: not shown";
    };
  }

  boolean standIn() {
    return of.shown() == Shown.STAND_IN;
  }
}
