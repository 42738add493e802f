package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loss is told once, before the return, whoever notices it and in whatever order. */
class AbsenceTest {
  private final List<String> told = new ArrayList<>();
  private final Object first = new Object();
  private final Object second = new Object();
  private Absence absence;

  @BeforeEach
  void connect(@TempDir Path directory) throws Exception {
    Connections connections = new Connections();
    connections.tell(new ConnectionListener() {
      @Override
      public void lost(String role, String reason) {
        told.add(role + " lost: " + reason);
      }

      @Override
      public void reconnected(String role, Duration away) {
        told.add(role + " back");
      }
    });
    try (LoopbackServer server = new LoopbackServer(directory)) {
      absence = new Absence(server.entry("alpha"), connections);
    }
    absence.ends(first);
  }

  @Test
  void the_first_connection_is_no_return() {
    assertThat(told).isEmpty();
  }

  @Test
  void a_loss_that_two_notice_is_told_once() {
    absence.begins(first, "cut");
    absence.begins(first, "cut, seen again");

    assertThat(told).containsExactly("alpha lost: cut");
  }

  @Test
  void a_loss_that_is_noticed_after_the_return_is_not_told_of_the_connection_that_is_up() {
    absence.begins(first, "cut");
    absence.ends(second);
    absence.begins(first, "cut, noticed late");

    assertThat(told).containsExactly("alpha lost: cut", "alpha back");
  }

  @Test
  void each_loss_has_its_return() {
    absence.begins(first, "cut");
    absence.ends(second);
    absence.begins(second, "cut again");
    absence.ends(first);

    assertThat(told).containsExactly("alpha lost: cut", "alpha back", "alpha lost: cut again", "alpha back");
  }
}
