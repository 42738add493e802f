package org.quorate.fault;

import java.util.List;
import org.quorate.environment.Command;

/** A script of a node never ends: another one lies in its place that only waits. */
public record HangingScript(String role, String script) implements Fault {
  private static final String HANGS = "#!/bin/sh\nexec tail -f /dev/null\n";

  @Override
  public String name() {
    return "hanging-script";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    String kept = script + "." + site.own("kept");
    Look own = Look.at(role, "%s of %s is the zone's own".formatted(script, role),
        Command.of("grep", "--quiet", "--fixed-strings", "tail -f /dev/null", script).asRoot(),
        outcome -> outcome.exit() == 1);
    Look copy = Look.at(role, kept + " lies on " + role, Command.of("test", "-e", kept).asRoot(),
        outcome -> outcome.exit() == 0);
    return Plan.of(HostChange.on(role, "let %s hang".formatted(script))
            .preparing(Command.of("cp", "--archive", "--", script, kept))
            .applying(Command.of("tee", script).reading(HANGS))
            .undoing(Command.of("cp", "--archive", "--", kept, script),
                Command.of("pkill", "--signal", "KILL", "--full", "^tail -f /dev/null$"))
            .cleaning(Command.of("rm", "--force", "--", kept)))
        .breaks(own).traces(copy).holds(Paths.answers(role));
  }
}
