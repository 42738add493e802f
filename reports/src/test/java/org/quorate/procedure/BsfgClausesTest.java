package org.quorate.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.clause.ClauseKind;

class BsfgClausesTest {
  private static List<String> ids(Predicate<Clause> wanted) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("../features/clauses/bsfg.yaml"))) {
      return Catalogue.read(in).clauses().stream().filter(wanted).map(Clause::id).toList();
    }
  }

  private static Predicate<Clause> under(String section) {
    return clause -> clause.id().startsWith(section + ".");
  }

  @Test
  void the_rows_are_the_preconditions_of_the_catalogue() throws IOException {
    assertThat(BsfgClauses.PRECONDITIONS).hasSize(8);
    assertThat(BsfgClauses.PRECONDITIONS.values().stream().flatMap(List::stream))
        .containsExactlyElementsOf(ids(clause -> clause.kind() == ClauseKind.PRECONDITION));
  }

  @Test
  void the_halts_are_those_of_the_catalogue() throws IOException {
    assertThat(BsfgClauses.HALTS.values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(ids(clause -> clause.kind() == ClauseKind.HALT));
    BsfgClauses.HALTS.forEach((stage, clauses) ->
        assertThat(clauses).allMatch(clause -> clause.startsWith("BSFG-" + stage + ".")));
  }

  @Test
  void the_sections_hold_all_their_clauses() throws IOException {
    for (String section : BsfgClauses.HOST_PREPARATION.keySet()) {
      assertThat(BsfgClauses.HOST_PREPARATION.get(section)).containsExactlyElementsOf(ids(under("BSFG-" + section)));
    }
    assertThat(BsfgClauses.HOST_PREPARATION).hasSize(7);
    assertThat(BsfgClauses.CONTROLLED_FAILOVER).containsExactlyElementsOf(ids(under("BSFG-6.3")));
    assertThat(BsfgClauses.BACKUP).containsExactlyElementsOf(
        ids(under("BSFG-7.1").or(under("BSFG-7.2")).or(under("BSFG-7.3"))));
    assertThat(BsfgClauses.HANDOFF).allMatch(id -> id.matches("BSFG-9\\.[1-9]")).hasSize(9);
  }
}
