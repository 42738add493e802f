package org.quorate.dossier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.quorate.clause.Catalogue;

class DocumentFindingsTest {
  @Test
  void each_finding_about_the_document_touches_clauses_that_exist() throws IOException {
    try (InputStream findings = Files.newInputStream(Path.of("../features/bsfg/findings.yaml"));
        InputStream clauses = Files.newInputStream(Path.of("../features/clauses/bsfg.yaml"))) {
      Catalogue catalogue = Catalogue.read(clauses);

      assertThat(DocumentFindings.read(findings).points()).hasSize(8).allSatisfy(point -> {
        assertThat(point.title()).isNotBlank();
        assertThat(point.handling()).isNotBlank();
        assertThat(point.clauses()).isNotEmpty().allMatch(id -> catalogue.find(id).isPresent());
      });
    }
  }
}
