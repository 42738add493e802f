package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;

/** Clauses by the section of their document, both in its order. */
public final class Sections {
  private Sections() {}

  public static Map<String, List<ClauseVerdict>> of(RunVerdict verdict) {
    Map<String, List<ClauseVerdict>> sections = new LinkedHashMap<>();
    verdict.clauses().forEach(clause ->
        sections.computeIfAbsent(clause.clause().section(), unused -> new ArrayList<>()).add(clause));
    return sections;
  }
}
