package org.quorate.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeFileTest {

  @Test
  void a_probe_with_all_its_keys() {
    assertThat(ProbeFile.read("test.yaml", """
        - probe: scratch
          on: [alpha, beta]
          each: policy.list
          item: "{item}"
          run: [touch, "{item}", 7]
          privileged: true
          writes: true
          deadline: 50ms
        """)).containsExactly(new Probe("scratch", List.of("alpha", "beta"), "policy.list", "{item}",
            List.of("touch", "{item}", "7"), true, true, Duration.ofMillis(50)));
  }

  @Test
  void what_a_probe_does_not_say() {
    assertThat(ProbeFile.read("test.yaml", "- {probe: date, on: [alpha], run: [date]}")).containsExactly(
        new Probe("date", List.of("alpha"), "", "", List.of("date"), false, false, Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
    "- {probe: it, on: [alpha], run: [date], runs: 1};unknown key \"runs\"",
    "- {probe: it, on: [alpha], run: [date], null: 1};unknown key \"null\"",
    "- {on: [alpha], run: [date]};lacks the key \"probe\"",
    "- {probe: it, run: [date]};lacks the key \"on\"",
    "- {probe: it, on: [alpha]};lacks the key \"run\"",
    "- {probe: it, on: alpha, run: [date]};probe it, on: is a list",
    "- {probe: it, on: [alpha], run: date};probe it, run: is a list",
    "- {probe: it, on: [alpha], run: []};probe it, run: is a list",
    "- {probe: it, on: [], run: [date]};probe it, on: is a list",
    "- {probe: it, on: [alpha], run: [date, null]};probe it, run: is a list",
    "- {probe: it, on: [alpha], run: [date], privileged: sometimes};privileged: is true or false",
    "- {probe: it, on: [alpha], run: [date], writes: 1};writes: is true or false",
    "- {probe: it, on: [alpha], run: [date], deadline: 10};deadline: \"10\" is no length of time",
    "- {probe: it, on: [alpha], run: [date], deadline: soon};\"soon\" is no length of time",
    "- date;a probe is a map",
    "probe: it;is a list with something in it",
    "[];is a list with something in it",
    "``;is a list with something in it",
    "- {probe: it;test.yaml"})
  void what_is_no_probe_is_said_with_its_place(String text, String message) {
    assertThatThrownBy(() -> ProbeFile.read("test.yaml", text))
        .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("test.yaml").hasMessageContaining(message);
  }
}
