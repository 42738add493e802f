package org.quorate.dossier.machine;

import java.time.Instant;
import java.util.Map;
import org.quorate.clause.Catalogue;
import org.quorate.judging.RunVerdict;

/**
 * What foreign formats are made from.
 *
 * @param ended the moment of its last line of evidence
 * @param evidenceHash SHA-256 of the evidence file
 * @param scenarios where each clause's scenario stands, as a file in the folder and a line
 */
public record Subject(
    String run, Instant begun, Instant ended, Catalogue catalogue, RunVerdict verdict, String evidenceHash,
    Map<String, ScenarioPlace> scenarios) {

  /** Where a scenario stands. */
  public record ScenarioPlace(String file, int line) {}
}
