package org.quorate.safeguard;

import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Inputs;

/** One request on the way that clients take, to the address that says whether the controller is healthy. */
final class ClientLook {
  private ClientLook() {}

  static Command of(Inputs inputs) {
    return Command.of("curl", "-ksS", "--max-time", "2", "-o", "/dev/null", "-w", "%{http_code}",
        "https://%s:%s/health".formatted(inputs.text("zone.vip.address"), inputs.text("policy.ports.controller")));
  }

  static boolean answered(Outcome outcome) {
    return outcome.succeeded() && outcome.out().strip().equals("200");
  }
}
