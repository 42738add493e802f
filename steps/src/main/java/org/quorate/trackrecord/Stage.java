package org.quorate.trackrecord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.quorate.environment.Outcome;
import org.quorate.run.Run;
import org.quorate.workload.NatsPort;

/**
 * Where a drill of the track record is performed: a lab of its own, which nobody depends on and which is removed
 * afterwards, whatever the drill leaves behind.
 *
 * @param settings what the row says about the drill
 */
record Stage(Run run, JsonNode settings) {

  /** The client port of one node's JetStream. */
  NatsPort port(String role) {
    return new NatsPort(run.environment().inventory(), run.inputs().text("hosts." + role + ".address"),
        run.inputs().number("policy.ports.client"));
  }

  /** Does the same on several nodes at once. */
  List<Outcome> together(List<String> roles, Function<String, Outcome> what) {
    List<CompletableFuture<Outcome>> all =
        roles.stream().map(role -> CompletableFuture.supplyAsync(() -> what.apply(role))).toList();
    return all.stream().map(CompletableFuture::join).toList();
  }
}
