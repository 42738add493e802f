package org.quorate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.quorate.dossier.RunFolder;
import org.quorate.environment.Environment;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory.Disruption;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.lab.LabEnvironment;
import org.quorate.environment.lab.LabName;
import org.quorate.environment.lab.LabRequest;
import org.quorate.environment.lab.Machine;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.fixture.zone.ShownInLab;
import org.quorate.judging.RunVerdict;
import org.quorate.run.Guard;
import org.quorate.run.Mode;
import org.quorate.run.Progress;
import org.quorate.run.ZoneRun;
import org.quorate.safeguard.Refusal;
import org.quorate.safeguard.SoleUse;
import org.quorate.safeguard.ZoneLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: a zone from nothing, or from an environment file, along its runbook to a verdict. */
@Command(
    name = "acceptance",
    mixinStandardHelpOptions = true,
    description =
        "Commissions a zone along its runbook and judges every clause: a lab, or the hosts of an environment file.")
final class AcceptanceCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private RunOptions options;

  @Option(names = "--env", paramLabel = "FILE",
      description = "Environment file of real hosts; without it a lab is stood up.")
  private Path environmentFile;

  @Override
  public Integer call() {
    return environmentFile == null ? inLab() : onHosts();
  }

  private int inLab() {
    if (Relaunch.needed()) {
      return Relaunch.withLabVariables();
    }
    RunFolder folder = options.fresh("lab");
    Progress progress = options.progress();
    progress.stage("Lab");
    try (LabMaterial material = LabMaterial.beside(folder);
        Environment lab = LabEnvironment.start(request(material, progress))) {
      return perform(lab, folder, progress, ShownInLab.declared(), Guard.NONE);
    }
  }

  private static LabRequest request(LabMaterial material, Progress progress) {
    return new LabRequest(
        LabName.drawn("acceptance"), material.folder(), false, new Machine(System.getenv()), new LabLines(progress));
  }

  private int onHosts() {
    Inventory inventory = InventoryLoader.load(environmentFile);
    if (inventory.disruption() != Disruption.EXPENDABLE) {
      throw UnusableInput.at(environmentFile + ": disruption",
          "expendable, because commissioning starts services, fails over and takes nodes down, with no approval",
          inventory.disruption().name().toLowerCase(Locale.ROOT),
          "Change it if nothing depends on the zone yet; for one that carries traffic there are quorate check --env "
              + environmentFile + " and approved drills: quorate plan, quorate drill");
    }
    RunFolder folder = options.fresh(inventory.name());
    try (Environment hosts = LiveEnvironment.open(inventory);
        ZoneLock lock = ZoneLock.take(hosts, LockOwner.of(folder))) {
      return perform(hosts, folder, options.progress(), JSON.createObjectNode(), new SoleUse(lock));
    } catch (Refusal refusal) {
      System.err.println("quorate: HALTED, nothing was touched: " + TerminalText.clean(refusal.getMessage()));
      return Quorate.FAILED;
    }
  }

  private int perform(Environment environment, RunFolder folder, Progress progress, JsonNode shown, Guard guard) {
    RunVerdict verdict = new ZoneRun(environment, Mode.COMMISSIONING, folder, progress).guardedBy(guard)
        .perform(shown, Statements.of(environment.inventory()));
    return options.close(verdict, folder);
  }
}
