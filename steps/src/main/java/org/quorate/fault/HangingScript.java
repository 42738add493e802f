package org.quorate.fault;

import java.util.List;
import org.quorate.environment.Command;
import org.quorate.reading.KeepalivedConfiguration;
import org.quorate.reading.KeepalivedConfiguration.Hook;

/**
 * A script that Keepalived calls on a node never ends: another one lies in its place that only waits.
 *
 * @param event on which Keepalived calls it, such as {@code notify_backup} (keepalived.conf(5))
 */
public record HangingScript(String role, String event) implements Fault {
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
    String script = script(site);
    String kept = script + "." + site.own("kept");
    // What it waits for is a file of this run: whoever waits for that is ours, and nobody else is ended by the undo.
    String waiting = "tail --lines=0 --follow " + kept;
    Look own = Look.at(role, "%s of %s is the zone's own".formatted(script, role),
        Command.of("grep", "--quiet", "--fixed-strings", waiting, script).asRoot(), outcome -> outcome.exit() == 1);
    Look copy = Look.at(role, kept + " lies on " + role, Command.of("test", "-e", kept).asRoot(),
        outcome -> outcome.exit() == 0);
    return Plan.of(HostChange.on(role, "let %s hang".formatted(script))
            .preparing(Command.of("cp", "--archive", "--", script, kept))
            .applying(Command.of("tee", script).reading("#!/bin/sh\nexec %s\n".formatted(waiting)))
            .undoing(Command.of("cp", "--archive", "--", kept, script),
                Command.of("pkill", "--signal", "KILL", "--exact", "--full", waiting))
            .cleaning(Command.of("rm", "--force", "--", kept)))
        .breaks(own).traces(copy).holds(Paths.answers(role));
  }

  private String script(Site site) {
    String file = site.inputs().text("paths.keepalived-configuration");
    return KeepalivedConfiguration.read(site.ask(role, Command.of("cat", file).asRoot()).out()).stream()
        .flatMap(configuration -> configuration.notifyHooks().stream())
        .filter(hook -> hook.event().equals(event)).map(Hook::program).findFirst()
        .orElseThrow(() -> new FaultRefused("%s: %s of %s names no script for %s".formatted(name(), file, role, event)));
  }
}
