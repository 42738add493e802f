package org.quorate.judging;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.quorate.clause.Catalogue;
import org.quorate.judgement.RunRecord;

/** A document of three clauses: one to read, one halt, one to attest. */
public final class ThreeClauses {
  private static final String CLAUSE = """
      - {id: %s, kind: %s, section: 1. One, requirement: R, roles: [zone], method: M, verification: %s, sabotage: S}
      """;
  public static final Catalogue CATALOGUE = Catalogue.read(new ByteArrayInputStream(("""
      system: bsfg
      source: doc
      title: A document
      clauses:
      """ + CLAUSE.formatted("T-1.1", "expectation", "automatic") + CLAUSE.formatted("T-1.2", "halt", "automatic")
      + CLAUSE.formatted("T-1.3", "handoff", "attestation")).getBytes(StandardCharsets.UTF_8)));

  private ThreeClauses() {}

  public static RunVerdict judge(RunRecord run) {
    return Judge.judge(CATALOGUE, run.evidence(), RunRecord::asTold);
  }
}
