package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoverTest {
  private static final Owner SELF = Owner.thisProcess();
  private static final Owner DEAD = new Owner(SELF.machine(), SELF.boot(), SELF.process(), SELF.started() - 1);
  @TempDir Path folder;

  @Test
  void a_lab_of_a_living_process_is_wanted() {
    assertThat(leftover(SELF, false).unwanted()).isFalse();
  }

  @Test
  void a_lab_of_a_process_that_is_gone_is_not_even_if_its_number_was_given_again() {
    assertThat(leftover(DEAD, false).unwanted()).isTrue();
  }

  @Test
  void a_lab_from_before_the_machine_booted_is_not() {
    assertThat(leftover(new Owner(SELF.machine(), "earlier", SELF.process(), SELF.started()), false).unwanted()).isTrue();
  }

  @Test
  void a_lab_of_another_machine_is_left_alone() {
    assertThat(leftover(new Owner("elsewhere", "earlier", 1, 1), false).unwanted()).isFalse();
  }

  @Test
  void what_bears_no_readable_owner_is_left_alone() {
    assertThat(Leftover.of(Map.of(LabLabels.RUN, "x", LabLabels.OWNER, "a/b/c/d"), SELF).unwanted()).isFalse();
    assertThat(Leftover.of(Map.of(LabLabels.RUN, "x"), SELF).unwanted()).isFalse();
  }

  @Test
  void a_standing_lab_on_record_is_wanted_though_its_process_has_ended() {
    new LabState("x", Instant.EPOCH).write(folder);
    assertThat(leftover(DEAD, true).unwanted()).isFalse();
  }

  @Test
  void a_standing_lab_that_never_came_to_stand_is_not() {
    assertThat(leftover(DEAD, true).unwanted()).isTrue();
  }

  @Test
  void a_standing_lab_is_not_when_another_took_its_folder() {
    new LabState("y", Instant.EPOCH).write(folder);
    assertThat(leftover(DEAD, true).unwanted()).isTrue();
  }

  private Leftover leftover(Owner owner, boolean standing) {
    return Leftover.of(LabLabels.of("x", owner, standing, folder), SELF);
  }
}
