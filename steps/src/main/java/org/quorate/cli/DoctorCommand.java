package org.quorate.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.quorate.environment.lab.Diagnosis;
import org.quorate.environment.lab.EngineCheck;
import picocli.CommandLine.Command;

/** Says what this machine can and cannot do. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
    description = "Says what this machine can and cannot do for a lab.")
final class DoctorCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    if (Relaunch.needed()) {
      return Relaunch.withLabVariables();
    }
    List<Diagnosis> found = new EngineCheck().diagnose();
    found.forEach(each -> System.out.println("%-8s %-24s %s".formatted(
        each.state().name().toLowerCase(Locale.ROOT), each.what(), each.found())));
    return found.stream().anyMatch(each -> each.state() == Diagnosis.State.MISSING) ? Quorate.FAILED : 0;
  }
}
