package org.quorate.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quorate.criterion.Roles;
import org.quorate.criterion.handoff.ShippedLogs;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.run.Run;

/** Logs a token on every node and waits until the aggregation target shows it. */
public final class LogRoundTrip {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LogRoundTrip() {}

  public static void perform(Run run) {
    Map<String, Outcome> logged = new LinkedHashMap<>();
    Map<String, String> tokens = new LinkedHashMap<>();
    for (String role : Roles.TRIAD) {
      tokens.put(role, ScratchName.fresh());
      logged.put(role, run.act(role, ShippedLogs.ACTION, Command.of("logger", "-t", "quorate", tokens.get(role))));
    }
    Duration longest = run.inputs().duration("policy.log-agent.visible-within");
    tokens.forEach((role, token) -> {
      Patience.until(run, "the log of " + role + " at the aggregation target", longest, () -> shows(run, role, token));
      long now = System.nanoTime();
      run.recorder().record(EntryKind.MEASUREMENT, ShippedLogs.MEASUREMENT, role, JSON.createObjectNode()
          .put("token", token)
          .put("within_ms", (now - logged.get(role).sentNanoTime()) / 1_000_000));
    });
    run.changed();
  }

  private static boolean shows(Run run, String role, String token) {
    String target = run.inputs().text("policy.log-agent.query")
        .replace("{hostname}", run.inputs().text("hosts." + role + ".hostname"));
    return run.host(role).run(Command.of("curl", "-sS", "--max-time", "5", "--range", "-65536", target)).out()
        .contains(token);
  }
}
