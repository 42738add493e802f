package org.quorate.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.clause.Catalogue;
import org.quorate.environment.UnusableInput;

class TableReaderTest {
  private static final String SOUND = """
      # A table.
      - sabotage: volume-unmounted
        clause: BSFG-3.3.2
        lie: true
        broken: The volume of Beta is not mounted.
        how:
          - {on: beta, run: [umount, /data/jetstream]}
        proof:
          - {on: beta, run: [mountpoint, -q, /data/jetstream], exit: 32, until: 5s}
        undo:
          - {on: beta, run: [mount, /data/jetstream]}
        must-turn-red: [BSFG-3.3.7]
        may-turn-red: [BSFG-9.1]
      """;

  @Test
  void a_sound_table_is_read() {
    List<Sabotage> sabotages = read(SOUND);
    assertThat(sabotages).hasSize(1);
    Sabotage only = sabotages.get(0);
    assertThat(only.lie()).isTrue();
    assertThat(only.setting()).isEqualTo(Setting.STANDING);
    assertThat(only.mustTurnRed()).containsExactlyInAnyOrder("BSFG-3.3.2", "BSFG-3.3.7");
    assertThat(only.mayTurnRed()).containsExactly("BSFG-9.1");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "clause: BSFG-3.3.2        | clause: BSFG-3.3.99        | table.yaml:2: expected a clause of the catalogue",
    "[BSFG-3.3.7]              | [BSFG-77]                  | table.yaml:2: expected a clause of the catalogue",
    "undo:                     | may-undo:                  | table.yaml:2: expected a way back",
    "proof:                    | evidence:                  | table.yaml:2: expected a proof",
    "on: beta, run: [umount    | on: delta, run: [umount    | table.yaml:2, how: expected a role among",
    "run: [umount, /data/jetstream] | do: nothing           | table.yaml:2, how: expected a step with one of",
    "lie: true                 | lie: perhaps               | table.yaml:2: expected true or false for \"lie\"",
    "exit: 32                  | exit: soon                 | table.yaml:2, proof: expected exit statuses",
    "until: 5s                 | until: later               | table.yaml:2, proof: expected a duration",
    "broken: The               | borken: The                | found \"borken\"",
    "lie: true                 | setting: somewhere         | table.yaml:2: expected standing, commissioning or drill"})
  void what_is_wrong_is_said_with_file_and_line(String sound, String wrong, String message) {
    assertThatThrownBy(() -> read(SOUND.replace(sound, wrong)))
        .isInstanceOf(UnusableInput.class).hasMessageContaining(message);
  }

  @Test
  void two_of_one_name_are_refused() {
    assertThatThrownBy(() -> read(SOUND + SOUND)).isInstanceOf(UnusableInput.class)
        .hasMessageContaining("table.yaml:15: expected an id of its own");
  }

  @Test
  void what_is_no_list_is_refused() {
    assertThatThrownBy(() -> read("sabotage: one")).isInstanceOf(UnusableInput.class).hasMessageContaining("table.yaml");
    assertThatThrownBy(() -> read("- [")).isInstanceOf(UnusableInput.class).hasMessageContaining("table.yaml");
  }

  @Test
  void a_change_of_the_environment_file_needs_no_way_back() {
    assertThat(read("""
        - sabotage: nameless
          clause: BSFG-2.1
          broken: The zone has no name.
          how:
            - {environment: zone.name, value: ""}
          refused-at: zone.name
        """)).hasSize(1);
  }

  private static List<Sabotage> read(String text) {
    TableReader reader = new TableReader(Catalogue.ofSystem("bsfg"));
    List<Sabotage> sabotages = reader.read("table.yaml", text);
    reader.refuse();
    return sabotages;
  }
}
