package org.quorate.judging;

import org.quorate.criterion.Finding;
import org.quorate.verdict.Verdict;

/**
 * What a scenario beyond the document's own clauses concluded.
 *
 * @param scenario its title
 * @param clause the clause whose promise it sharpens, or an empty text
 */
public record Sharpened(String scenario, String clause, Finding finding) {

  public Verdict verdict() {
    return finding.verdict();
  }
}
