package org.quorate.drill;

import org.quorate.environment.Command;
import org.quorate.run.Run;

/** Whether JetStream of one node answers its own health check, asked on that node. */
final class JetStreamHealth {
  private JetStreamHealth() {}

  static boolean answers(Run run, String role) {
    String url = "http://127.0.0.1:%s/healthz".formatted(run.inputs().text("policy.ports.monitoring"));
    return run.host(role).run(Command.of("curl", "-fsS", "--max-time", "2", "-o", "/dev/null", url)).succeeded();
  }
}
