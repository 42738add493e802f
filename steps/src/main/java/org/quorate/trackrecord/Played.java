package org.quorate.trackrecord;

import org.quorate.criterion.Finding;
import org.quorate.fixture.TrackRecord.Row;
import org.quorate.verdict.Verdict;

/**
 * What came of a row.
 *
 * @param red what was found with the bug
 * @param green what was found without it
 */
public record Played(Row row, Finding red, Finding green) {

  /** Whether the harness told the two apart. */
  public boolean asExpected() {
    return red.verdict() == Verdict.REFUTED && green.verdict() == Verdict.PROVEN;
  }
}
