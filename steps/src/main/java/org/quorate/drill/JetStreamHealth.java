package org.quorate.drill;

import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.run.Run;

/** Whether JetStream of one node answers its own health check, asked on that node. */
final class JetStreamHealth {
  private JetStreamHealth() {}

  static boolean answers(Run run, String role) {
    return asked(run, role).succeeded();
  }

  /** That it was asked and did not answer: a host that could not be reached shows nothing about it. */
  static boolean fails(Run run, String role) {
    Outcome outcome = asked(run, role);
    return outcome.answer() == Outcome.Answer.ANSWERED && outcome.exit() != 0;
  }

  private static Outcome asked(Run run, String role) {
    String url = "http://127.0.0.1:%s/healthz".formatted(run.inputs().text("policy.ports.monitoring"));
    return run.host(role).run(Command.of("curl", "-fsS", "--max-time", "2", "-o", "/dev/null", url));
  }
}
