package org.quorate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.dossier.RunFolder;
import org.quorate.environment.Environment;
import org.quorate.environment.inventory.Inventory.Kind;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.evidence.Inputs;
import org.quorate.fixture.zone.ShownInLab;
import org.quorate.judging.RunVerdict;
import org.quorate.privilege.ListedHost;
import org.quorate.privilege.ReadingCommands;
import org.quorate.run.Mode;
import org.quorate.run.ZoneRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a standing zone by reading alone. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Judges a standing zone by reading alone; changes nothing.")
final class CheckCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private RunOptions options;

  @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
  private Path environmentFile;

  @Override
  public Integer call() {
    Inventory inventory = InventoryLoader.load(environmentFile);
    RunFolder folder = options.fresh(inventory.name() + "-check");
    JsonNode shown = inventory.kind() == Kind.LAB ? ShownInLab.declared() : JSON.createObjectNode();
    // A host that is down is a finding of the check, not a reason to do none.
    try (Environment hosts = LiveEnvironment.openLazily(inventory)) {
      Environment read = ListedHost.all(hosts, ReadingCommands.of(new Inputs(inventory.document())));
      RunVerdict verdict = new ZoneRun(read, Mode.CHECK, folder, options.progress())
          .perform(shown, Statements.of(inventory));
      return options.close(verdict, folder);
    }
  }
}
