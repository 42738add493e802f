package org.quorate.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.quorate.judging.Criteria;

class ProbeCatalogueTest {
  private static final ProbeCatalogue CATALOGUE = ProbeCatalogue.load();

  @Test
  void every_probe_that_a_criterion_needs_is_there() {
    assertThat(Criteria.all()).allSatisfy(criterion -> assertThat(criterion.probes()).allSatisfy(
        probe -> assertThatCode(() -> CATALOGUE.probe(probe)).as("probe \"%s\" of \"%s\"", probe, criterion.name())
            .doesNotThrowAnyException()));
  }

  @Test
  void every_probe_is_needed_by_a_criterion() {
    assertThat(CATALOGUE.all()).allSatisfy(probe -> assertThat(Criteria.all())
        .as("a criterion that needs the probe \"%s\"", probe.name())
        .anyMatch(criterion -> criterion.probes().contains(probe.name())));
  }
}
