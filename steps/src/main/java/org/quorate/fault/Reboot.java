package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.run.Run;

/** A node is told to boot again, with all its own clean-up; a reboot is its own undo. */
public record Reboot(String role) implements Fault {
  private static final Duration LONGEST_WORD = Duration.ofSeconds(10);

  /** The answer to the order may be lost with the host. */
  private record Order(String role) implements Change {
    @Override
    public String what() {
      return "reboot";
    }

    @Override
    public Done apply(Run run) {
      Outcome outcome = run.act(role, what(), Command.of("systemctl", "reboot").asRoot().within(LONGEST_WORD));
      return new Done(true, true, "", outcome.sentNanoTime(), outcome.doneNanoTime());
    }

    @Override
    public Done undo(Run run, String name) {
      return Done.nothing();
    }

    @Override
    public boolean takesPower() {
      return true;
    }
  }

  @Override
  public String name() {
    return "reboot";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    String before = boot(site);
    Look[] others = Roles.TRIAD.stream().filter(each -> !each.equals(role)).map(Paths::answers).toArray(Look[]::new);
    Look again = new Look("%s has booted anew".formatted(role), now -> {
      String after = boot(now);
      return before.isEmpty() || after.isEmpty() ? Seen.of(false, "no answer")
          : Seen.of(!after.equals(before), "\"%s\" before, \"%s\" now".formatted(before, after));
    });
    return Plan.of(new Order(role)).happens(again).holds(others);
  }

  /** Identifies a boot: the kernel's own, and when process 1 began, which tells containers' boots apart too. */
  private String boot(Site site) {
    Outcome kernel = site.ask(role, Command.of("cat", "/proc/sys/kernel/random/boot_id", "/proc/1/stat"));
    String[] fields = kernel.out().strip().split("\\s+");
    // Field 22 of proc_pid_stat(5) is the start time; the boot identifier stands before the first field.
    return kernel.succeeded() && fields.length > 22 ? fields[0] + "/" + fields[22] : "";
  }
}
