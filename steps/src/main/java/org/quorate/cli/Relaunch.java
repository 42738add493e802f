package org.quorate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quorate.environment.lab.LabPrerequisites;

/**
 * Starts this program again where it needs what a running Java program cannot change: the environment variables of a
 * lab, which Testcontainers reads from the process's own environment, or how much memory there is.
 */
final class Relaunch {
  /**
   * A run is over before slower, better code would have paid for its making, which the lab's hosts wait for. And while
   * all stands still to tidy up memory, which took seconds at the end of a long run, no witness sees anything.
   */
  private static final List<String> FOR_A_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseG1GC");

  private Relaunch() {}

  static boolean needed() {
    return !LabPrerequisites.missing(System.getenv()).isEmpty();
  }

  /** Runs the same command line in a new process and returns its exit status. */
  static int withLabVariables() {
    return start(FOR_A_RUN, LabPrerequisites.variables(), CommandLineArguments.given());
  }

  /** Runs another command line in a new process that has no more memory for its objects than this, in bytes. */
  static int within(long heap, String... arguments) {
    return start(List.of("-Xmx" + heap), Map.of(), List.of(arguments));
  }

  private static int start(List<String> machine, Map<String, String> variables, List<String> arguments) {
    ProcessHandle.Info self = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(self.command().orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(machine);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Quorate.class.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(variables);
    try {
      Process again = builder.start();
      // Whoever ends this process means that one, and it has a lab to remove before it ends.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(again), "relaunched"));
      return again.waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("this program could not be started again: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Quorate.FAILED;
    }
  }

  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
