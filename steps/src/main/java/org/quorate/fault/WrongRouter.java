package org.quorate.fault;

import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** A node's Keepalived is given a configuration with another virtual router's number, and reloads it. */
public record WrongRouter(String role) implements Fault {
  private static final int ANOTHER = 254;
  /** Where Keepalived writes down what it goes by when it is asked with SIGUSR1 (keepalived(8)). */
  private static final String DUMP = "/tmp/keepalived.data";

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
    Look known = new Look("Keepalived of %s goes by its own router's number".formatted(role), this::asked);
    Look copy = Look.at(role, kept + " lies on " + role, Command.of("test", "-e", kept).asRoot(),
        outcome -> outcome.exit() == 0);
    return Plan.of(HostChange.on(role, "give Keepalived a wrong configuration")
            .preparing(Command.of("cp", "--archive", "--", file, kept))
            .applying(Command.of("sed", "--in-place",
                "s/virtual_router_id .*/virtual_router_id %d/".formatted(ANOTHER), file), reload)
            .undoing(Command.of("cp", "--archive", "--", kept, file), reload)
            .cleaning(Command.of("rm", "--force", "--", kept, DUMP)))
        .needing(Processes.unitActive(role, site.unit("keepalived")))
        .breaks(known).traces(copy)
        .holds(Processes.unitActive(role, site.unit("keepalived")), Paths.answers(role));
  }

  /**
   * What a file says shows nothing of what is gone by. An older answer does no harm: none is taken for one that says
   * something else, and looks are repeated until they are as they should be.
   */
  private Seen asked(Site site) {
    site.ask(role, Command.of("systemctl", "kill", "--kill-whom=main", "--signal=USR1", site.unit("keepalived")).asRoot());
    Outcome said = site.ask(role, Command.of("grep", "Virtual Router ID = ", DUMP).asRoot());
    if (said.answer() != Outcome.Answer.ANSWERED || said.exit() != 0) {
      return Seen.unknown((said.answer() + " " + said.err()).strip());
    }
    return Seen.of(said.out().lines().noneMatch(line -> line.strip().endsWith("= " + ANOTHER)), said.out().strip());
  }
}
