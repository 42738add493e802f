package org.quorate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesTest {
  private static final Path MACHINE = Path.of("runs/one/machine");

  @Test
  void a_disk_that_is_full_where_cucumber_writes_is_told_as_everywhere() {
    RuntimeException told =
        Features.told(new IllegalStateException(new IOException("No space left on device")), MACHINE);
    assertThat(told).isInstanceOf(UncheckedIOException.class).message()
        .contains("the folder of the run", "runs/one/machine", "No space left on device").doesNotContain("Exception");
  }

  @Test
  void whatever_else_it_ends_with_stays_as_it_is() {
    IllegalStateException failure = new IllegalStateException("odd");
    assertThat(Features.told(failure, MACHINE)).isSameAs(failure);
  }

  @Test
  void each_of_two_runs_in_one_program_leaves_its_own_results(@TempDir Path folder) throws IOException {
    for (String run : List.of("first", "second")) {
      Path machine = Files.createDirectories(folder.resolve(run));
      CarriedFeatures features =
          CarriedFeatures.read("bsfg", List.of(Map.entry("one.feature", "Feature: one\n  Scenario: " + run)));
      new TrialRun(folder).perform(features, Mode.COMMISSIONING, machine);

      try (Stream<Path> results = Files.list(machine.resolve("allure-results"))) {
        assertThat(results.filter(each -> each.toString().endsWith("-result.json")))
            .singleElement(InstanceOfAssertFactories.PATH).content().contains("\"name\":\"" + run + "\"");
      }
      assertThat(machine.resolve("messages.ndjson")).content().contains("testRunFinished", "\"name\":\"" + run + "\"");
    }
  }
}
