package org.quorate.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.quorate.contact.ZoneDoctor;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.lab.Diagnosis;
import org.quorate.environment.lab.EngineCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what this machine can and cannot do, or what the hosts of a zone allow. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
    description = {"Says what this machine can and cannot do for a lab; with --env, what the hosts of a zone allow",
        "and which clauses are NOT PROVEN for what they do not. Changes nothing."})
final class DoctorCommand implements Callable<Integer> {
  @Option(names = "--env", paramLabel = "FILE", description = "Environment file of a zone.")
  private Path environmentFile;

  @Override
  public Integer call() {
    return environmentFile == null ? machine() : zone();
  }

  private int zone() {
    ZoneDoctor doctor = new ZoneDoctor(InventoryLoader.load(environmentFile), new SilentProgress());
    doctor.examine().forEach(each -> {
      System.out.println("%-6s %-18s %-8s %s".formatted(each.role(), each.subject(), each.fine() ? "fine" : "MISSING",
          TerminalText.clean(each.said())));
      doctor.cost(each).ifPresent(clauses -> System.out.println(
          "%-34s NOT PROVEN without it: %s".formatted("", String.join(" ", clauses))));
    });
    return doctor.healthy() ? 0 : Quorate.FAILED;
  }

  private static int machine() {
    if (Relaunch.needed()) {
      return Relaunch.withLabVariables();
    }
    List<Diagnosis> found = new EngineCheck().diagnose();
    found.forEach(each -> System.out.println("%-8s %-24s %s".formatted(
        each.state().name().toLowerCase(Locale.ROOT), each.what(), each.found())));
    return found.stream().anyMatch(each -> each.state() == Diagnosis.State.MISSING) ? Quorate.FAILED : 0;
  }
}
