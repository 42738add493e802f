package org.quorate.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

class CriteriaTest {
  @Test
  void names_are_unique_and_in_kebab_case() {
    List<String> names = Criteria.all().stream().map(Criterion::name).toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void every_criterion_is_found_by_its_name() {
    assertThat(Criteria.all()).allMatch(criterion -> Criteria.named(criterion.name()).orElseThrow() == criterion);
    assertThat(Criteria.named("no-such-criterion")).isEmpty();
  }

  @Test
  void nothing_is_proven_by_no_evidence() {
    Evidence nothing = new Evidence(List.of());

    assertThat(Criteria.all())
        .filteredOn(criterion -> criterion.judge(nothing).verdict() == Verdict.PROVEN)
        .extracting(Criterion::name).isEmpty();
  }
}
