package org.quorate.fault;

import java.util.List;
import org.quorate.environment.Command;

/** A node's Keepalived is given a configuration with another virtual router's number, and reloads it. */
public record WrongRouter(String role) implements Fault {
  private static final int ANOTHER = 254;

  @Override
  public String name() {
    return "wrong-vrrp-router";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    String file = site.inputs().text("paths.keepalived-configuration");
    String kept = file + "." + site.own("kept");
    Command reload = Command.of("systemctl", "reload", site.unit("keepalived"));
    Look known = Look.at(role, "Keepalived of %s has its own router's number".formatted(role),
        Command.of("grep", "--quiet", "--word-regexp", "virtual_router_id " + ANOTHER, file).asRoot(),
        outcome -> outcome.exit() == 1);
    Look copy = Look.at(role, kept + " lies on " + role, Command.of("test", "-e", kept).asRoot(),
        outcome -> outcome.exit() == 0);
    return Plan.of(HostChange.on(role, "give Keepalived a wrong configuration")
            .preparing(Command.of("cp", "--archive", "--", file, kept))
            .applying(Command.of("sed", "--in-place",
                "s/virtual_router_id .*/virtual_router_id %d/".formatted(ANOTHER), file), reload)
            .undoing(Command.of("cp", "--archive", "--", kept, file), reload)
            .cleaning(Command.of("rm", "--force", "--", kept)))
        .needing(Processes.unitActive(role, site.unit("keepalived")))
        .breaks(known).traces(copy)
        .holds(Processes.unitActive(role, site.unit("keepalived")), Paths.answers(role));
  }
}
