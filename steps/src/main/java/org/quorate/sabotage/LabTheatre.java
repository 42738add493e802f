package org.quorate.sabotage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.dossier.RunFolder;
import org.quorate.drill.StandingZone;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.lab.LabEnvironment;
import org.quorate.environment.lab.LabName;
import org.quorate.environment.lab.LabRequest;
import org.quorate.environment.ssh.SshEnvironment;
import org.quorate.environment.ssh.SshHosts;
import org.quorate.evidence.Inputs;
import org.quorate.judging.RunVerdict;
import org.quorate.run.Mode;
import org.quorate.run.Progress;
import org.quorate.run.ZoneRun;

/** A lab with a zone that stands, to be sabotaged: its hosts, that of its services too, and its environment file. */
final class LabTheatre implements Theatre {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERVICES = "services";
  private final House house;
  private final LabEnvironment lab;
  private final Path folder;
  private final SshHosts hands;
  private final ObjectNode names;

  private LabTheatre(House house, LabEnvironment lab, Path folder) {
    this.house = house;
    this.lab = lab;
    this.folder = folder;
    this.names = lab.inventory().document().deepCopy();
    HostEntry services = services(lab.inventory());
    names.withObject("/hosts/services").put("address", services.address()).put("hostname", services.hostname());
    Map<String, HostEntry> all = new LinkedHashMap<>(lab.inventory().hosts());
    all.put(SERVICES, services);
    Inventory known = lab.inventory();
    this.hands = SshHosts.of(new Inventory(known.file(), known.system(), known.name(), known.kind(), known.disruption(),
        all, known.document()));
  }

  /**
   * Stands a lab up and bootstraps its zone.
   *
   * @param folder where its environment file, keys and records are kept
   */
  static LabTheatre open(House house, Path folder) {
    LabEnvironment lab = LabEnvironment.start(
        new LabRequest(LabName.drawn("sabotage"), folder, false, house.machine(), doing -> {}));
    try {
      StandingZone.bootstrap(lab, folder, new Observer());
      return new LabTheatre(house, lab, folder);
    } catch (RuntimeException failed) {
      lab.close();
      throw failed;
    }
  }

  /** The host that the zone's alerts go to is the one of all services; it has the keys of its neighbours. */
  private static HostEntry services(Inventory inventory) {
    String address = inventory.document().path("zone").path("alert-endpoint").asText().split(":")[0];
    HostEntry alpha = inventory.hosts().get("alpha");
    return new HostEntry(SERVICES, alpha.hostname().replace("alpha", SERVICES), address, alpha.port(), alpha.user(),
        alpha.login(), alpha.knownHosts(), alpha.jumps(), alpha.sudo());
  }

  @Override
  public Map<String, Host> hosts() {
    return hands.hosts();
  }

  @Override
  public Stage stage() {
    return new Stage(hosts(), new Inputs(names), lab.inventory().document().deepCopy());
  }

  @Override
  public RunVerdict judge(
      Setting setting, Set<String> clauses, ObjectNode environmentFile, Path record, Progress progress) {
    Mode mode = setting == Setting.STANDING ? Mode.CHECK : Mode.COMMISSIONING;
    try (Environment zone = zone(environmentFile)) {
      return new ZoneRun(zone, mode, clauses, new RunFolder(record), progress)
          .perform(house.shown(), house.statements().apply(zone.inventory()));
    }
  }

  /** The zone as a run sees it that is given this environment file; logged in anew. */
  private Environment zone(ObjectNode environmentFile) {
    // Relative paths in it, such as that of the key, are relative to its folder.
    Path file = folder.resolve("sabotaged.yaml");
    try {
      Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(environmentFile));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Zone(lab, InventoryLoader.load(file));
  }

  @Override
  public void close() {
    hands.close();
    lab.close();
  }

  /** Its own connections, the lab's powers. */
  private static final class Zone extends SshEnvironment {
    private final LabEnvironment lab;

    Zone(LabEnvironment lab, Inventory inventory) {
      super(inventory, SshHosts.of(inventory));
      this.lab = lab;
    }

    @Override
    public <C> Optional<C> capability(Class<C> kind) {
      return super.capability(kind).or(() -> lab.capability(kind));
    }

    @Override
    public Map<String, String> provenance() {
      return lab.provenance();
    }
  }
}
