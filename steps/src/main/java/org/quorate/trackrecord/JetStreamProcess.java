package org.quorate.trackrecord;

import java.util.List;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** The JetStream servers' processes: killed without a word, started again, looked at. */
final class JetStreamProcess {
  private static final String CONTAINER = "jetstream";
  private final Stage stage;

  JetStreamProcess(Stage stage) {
    this.stage = stage;
  }

  void kill(List<String> roles) {
    stage.together(roles, role -> stage.run().act(role, "kill JetStream",
        Command.of("docker", "kill", "--signal", "KILL", CONTAINER).asRoot()));
  }

  void start(List<String> roles) {
    stage.together(roles, role -> stage.run().act(role, "start JetStream again",
        Command.of("docker", "start", CONTAINER).asRoot()));
  }

  boolean running(String role) {
    Outcome state = stage.run().host(role).run(
        Command.of("docker", "inspect", "--format", "{{.State.Running}}", CONTAINER).asRoot());
    return state.succeeded() && state.out().strip().equals("true");
  }

  boolean allRunning() {
    return Roles.TRIAD.stream().allMatch(this::running);
  }
}
