package org.quorate.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.Inputs;
import org.quorate.probe.Probe;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints every command that reading a zone may run on its hosts. */
@Command(
    name = "commands",
    mixinStandardHelpOptions = true,
    description = "Prints every command that a check may run, host by host; touches nothing.")
final class CommandsCommand implements Callable<Integer> {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
  private Path environmentFile;

  @Override
  public Integer call() {
    Inputs inputs = new Inputs(InventoryLoader.load(environmentFile).document());
    for (Probe probe : ProbeCatalogue.load().all()) {
      Reading.of(probe, inputs).forEach(reading -> System.out.println("%-6s %-5s %s".formatted(
          reading.role(), probe.privileged() ? "root" : "user", typed(reading.command().argv()))));
    }
    return 0;
  }

  /** One line that a shell would take apart into the very arguments again. */
  private static String typed(List<String> argv) {
    return argv.stream().map(CommandsCommand::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String argument) {
    if (PLAIN.matcher(argument).matches()) {
      return argument;
    }
    return argument.chars().anyMatch(Character::isISOControl)
        ? "$'" + argument.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\t", "\\t") + "'"
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
