package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemdUnitsTest {
  private final SystemdUnits units = SystemdUnits.read("""
      Id=jetstream.service
      LoadState=loaded
      ActiveState=active
      WantedBy=multi-user.target  bsfg.target
      ExecStart={ path=/usr/bin/docker ; argv[]=/usr/bin/docker compose up -d ; ignore_errors=no ; pid=0 }
      ExecStart={ path=/bin/true ; argv[]=/bin/true ; ignore_errors=no ; pid=0 }
      StateChangeTimestamp=Sat 2026-11-21 11:33:00.579674 UTC
      BoundBy=

      Id=keepalived.service
      LoadState=not-found
      ActiveState=inactive
      StateChangeTimestamp=Sat 2026-11-31 11:33:00 UTC
      """).orElseThrow();

  @Test
  void every_block_is_a_unit() {
    assertThat(units.all()).extracting(SystemdUnits.Unit::id).containsExactly("jetstream.service", "keepalived.service");
    assertThat(units.unit("jetstream.service").orElseThrow()).matches(SystemdUnits.Unit::active)
        .matches(SystemdUnits.Unit::loaded);
    assertThat(units.unit("keepalived.service").orElseThrow()).matches(unit -> !unit.active())
        .matches(unit -> !unit.loaded());
    assertThat(units.unit("docker.service")).isEmpty();
  }

  @Test
  void a_unit_has_texts_lists_and_times() {
    SystemdUnits.Unit jetstream = units.unit("jetstream.service").orElseThrow();

    assertThat(jetstream.text("ActiveState")).isEqualTo("active");
    assertThat(jetstream.text("SubState")).isEmpty();
    assertThat(jetstream.names("WantedBy")).containsExactly("multi-user.target", "bsfg.target");
    assertThat(jetstream.names("BoundBy")).isEmpty();
    assertThat(jetstream.instant("StateChangeTimestamp")).contains(Instant.parse("2026-11-21T11:33:00.579674Z"));
    assertThat(jetstream.instant("BoundBy")).isEmpty();
    assertThat(units.all().get(1).instant("StateChangeTimestamp")).as("no such day").isEmpty();
  }

  @Test
  void a_property_with_several_values_keeps_them_all() {
    List<ExecutedCommand> commands = ExecutedCommand.listOf(units.all().get(0).text("ExecStart"));

    assertThat(commands).containsExactly(
        new ExecutedCommand("/usr/bin/docker", List.of("/usr/bin/docker", "compose", "up", "-d")),
        new ExecutedCommand("/bin/true", List.of("/bin/true")));
    assertThat(commands.get(0)).hasToString("/usr/bin/docker compose up -d");
    assertThat(ExecutedCommand.listOf("/usr/bin/docker compose up\n\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "ActiveState=active", "Id=a.service\nActiveState=running", "Id=a.service\nFailed to get properties",
      "Id=a.service\n=x", "Id=a.service\n\nActiveState=active"})
  void what_is_no_unit_spoils_the_text(String text) {
    assertThat(SystemdUnits.read(text)).isEmpty();
  }

  @Test
  void units_whose_state_was_not_asked_for_are_units() {
    assertThat(SystemdUnits.read("Id=a.service\nSlice=bsfg.slice").orElseThrow().all()).hasSize(1);
  }

  @Test
  void unit_files_are_installed_and_perhaps_enabled() {
    UnitFiles files = UnitFiles.read("""
        [{"unit_file": "a.service", "state": "enabled"}, {"unit_file": "b.service", "state": "enabled-runtime"},
         {"unit_file": "c.service"}, {"state": "enabled"}]""").orElseThrow();

    assertThat(files.states()).isEqualTo(Map.of("a.service", "enabled", "b.service", "enabled-runtime", "c.service", ""));
    assertThat(files.installed("b.service")).isTrue();
    assertThat(files.installed("d.service")).isFalse();
    assertThat(files.enabled("a.service")).isTrue();
    assertThat(files.enabled("b.service")).isFalse();
    assertThat(files.enabled("d.service")).isFalse();
    assertThat(UnitFiles.read("[{\"state\": \"enabled\"}]")).isEmpty();
    assertThat(UnitFiles.read("{\"unit_file\": \"a\"}")).isEmpty();
  }

  @Test
  void processes_of_a_unit_run_or_are_stopped() {
    ProcessStates states = ProcessStates.read("""
        Ss   init.scope       systemd
        Ssl  jetstream.service nats server
        T    jetstream.service worker
        Tl   jetstream.service worker
        t    jetstream.service traced
        R+   -                ps
        """).orElseThrow();

    assertThat(states.lists("jetstream.service")).isTrue();
    assertThat(states.lists("keepalived.service")).isFalse();
    assertThat(states.stoppedOf("jetstream.service")).containsExactly("worker", "traced");
    assertThat(states.stoppedOf("init.scope")).isEmpty();
    assertThat(ProcessStates.read("")).isEmpty();
    assertThat(ProcessStates.read("Ss init.scope systemd\nerror: unknown user-defined format")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"T, true", "Tsl, true", "t, true", "t+, true", "S, false", "R, false", "D, false"})
  void a_stopped_process_may_be_one_that_is_traced(String state, boolean stopped) {
    assertThat(ProcessStates.read(state + " a.service a").orElseThrow().stoppedOf("a.service").isEmpty()).isEqualTo(!stopped);
  }
}
