package org.quorate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.quorate.drill.StandingZone;
import org.quorate.environment.Environment;
import org.quorate.environment.Interruption.Registration;
import org.quorate.environment.Interruption;
import org.quorate.environment.lab.LabImages;
import org.quorate.environment.lab.Machine;
import org.quorate.environment.lab.StandingLab;
import org.quorate.run.Interrupted;
import org.quorate.run.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps a zone standing, to explore. */
@Command(name = "lab", mixinStandardHelpOptions = true,
    description = "Keeps a zone of real parts standing, to explore.")
final class LabCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  @Command(name = "up", mixinStandardHelpOptions = true,
      description = "Stands a zone up, bootstraps it, and writes its environment file below runs/lab/.")
  int up(
      @Option(names = "--lab", defaultValue = "runs/lab", paramLabel = "DIR",
          description = "Where it is kept (default: ${DEFAULT-VALUE}).") Path folder,
      @Option(names = "--delivered",
          description = "Leave it as its nodes are delivered, with nothing started.") boolean delivered) {
    return withLab(() -> {
      Progress progress = new LineProgress(Screen.standard());
      StandingLab lab = new StandingLab(folder);
      try (Environment zone = lab.up(new Machine(System.getenv()), new LabLines(progress));
          Registration work = Interruption.ofThisProcess().working(lab::down)) {
        if (!delivered) {
          StandingZone.bootstrap(zone, folder, progress);
        }
      } catch (Interrupted halfWay) {
        lab.down();
        throw halfWay;
      }
      System.out.println("environment file " + lab.inventory());
      return 0;
    });
  }

  @Command(name = "images", mixinStandardHelpOptions = true,
      description = "Sees to it that the images of a lab are on the engine, and others of its list.")
  int images(@Parameters(arity = "0..*", paramLabel = "REFERENCE",
      description = "Other versions, such as quorate/node:bookworm-1") Set<String> others) {
    return withLab(() -> {
      LabImages.provide(Objects.requireNonNullElse(others, Set.of()), new Machine(System.getenv()),
              new LabLines(new LineProgress(Screen.standard())))
          .forEach((image, how) -> System.out.println(image + ": " + how));
      return 0;
    });
  }

  @Command(name = "status", mixinStandardHelpOptions = true, description = "Says what stands.")
  int status(@Option(names = "--lab", defaultValue = "runs/lab", paramLabel = "DIR") Path folder) {
    return withLab(() -> {
      new StandingLab(folder).status().ifPresentOrElse(
          status -> {
            System.out.println("stands since " + status.since());
            status.containers().forEach((role, state) -> System.out.println("  %-10s %s".formatted(role, state)));
          },
          () -> System.out.println("nothing stands in " + folder));
      return 0;
    });
  }

  @Command(name = "ssh", mixinStandardHelpOptions = true, description = "Logs in on a host of the standing zone.")
  int ssh(
      @Option(names = "--lab", defaultValue = "runs/lab", paramLabel = "DIR") Path folder,
      @Parameters(index = "0", paramLabel = "ROLE",
          description = "alpha, beta, gamma or client") String role) throws IOException, InterruptedException {
    return new ProcessBuilder(new StandingLab(folder).ssh(role)).inheritIO().start().waitFor();
  }

  @Command(name = "down", mixinStandardHelpOptions = true, description = "Removes the standing zone.")
  int down(@Option(names = "--lab", defaultValue = "runs/lab", paramLabel = "DIR") Path folder) {
    return withLab(() -> {
      System.out.println(new StandingLab(folder).down() ? "removed" : "nothing stands in " + folder);
      return 0;
    });
  }

  private static int withLab(Callable<Integer> work) {
    if (Relaunch.needed()) {
      return Relaunch.withLabVariables();
    }
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
