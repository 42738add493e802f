package org.quorate.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.Inputs;
import org.quorate.privilege.Permitted;
import org.quorate.privilege.ReadingCommands;
import org.quorate.privilege.SudoersFile;
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

  @Option(names = "--sudoers", description = "Print the sudoers file that allows exactly these commands.")
  private boolean sudoers;

  @Override
  public Integer call() {
    Inventory inventory = InventoryLoader.load(environmentFile);
    List<Permitted> permitted = ReadingCommands.of(new Inputs(inventory.document()));
    if (sudoers) {
      System.out.print(SudoersFile.of("reading the zone " + inventory.name(), inventory, permitted));
    } else {
      permitted.forEach(each -> System.out.println("%-6s %-5s %s".formatted(
          each.role(), each.privileged() ? "root" : "user", typed(each.command().argv()))));
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
