package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabNameTest {

  @Test
  void labs_begun_in_the_same_second_have_different_names() {
    List<String> names = Stream.generate(() -> LabName.drawn("standing")).limit(50).toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void a_name_says_what_the_lab_is_for_and_may_be_that_of_a_container() {
    assertThat(LabName.drawn("Acceptance")).matches("acceptance-[a-z0-9]{5}");
  }
}
