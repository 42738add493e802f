package org.quorate.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.Inputs;
import org.quorate.plan.CommandWords;
import org.quorate.privilege.DrillCommands;
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
  @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
  private Path environmentFile;

  @Option(names = "--sudoers", description = "Print the sudoers file that allows exactly these commands.")
  private boolean sudoers;

  @Option(names = "--drills", description = "Those of drills, which are apart from those of reading.")
  private boolean drills;

  @Override
  public Integer call() {
    Inventory inventory = InventoryLoader.load(environmentFile);
    Inputs inputs = new Inputs(inventory.document());
    List<Permitted> permitted = drills ? DrillCommands.of(inputs) : ReadingCommands.of(inputs);
    if (sudoers) {
      System.out.print(SudoersFile.of(drills ? "drilling" : "reading", inventory, permitted));
    } else {
      permitted.forEach(each -> System.out.println("%-6s %-5s %s".formatted(
          each.role(), each.privileged() ? "root" : "user", CommandWords.typed(each.command().argv()))));
    }
    return 0;
  }
}
