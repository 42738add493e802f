package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.fixture.zone.OperatorFolder;

/** A lab that stays when the program ends, to be explored and examined as if it were live. */
public final class StandingLab {
  private final Path folder;

  /** @param folder where its environment file, keys and state are kept */
  public StandingLab(Path folder) {
    this.folder = folder;
  }

  /**
   * What there is of it now.
   *
   * @param containers by role: what the engine says of it
   */
  public record Status(String run, Instant since, Map<String, String> containers) {
    public boolean whole() {
      return !containers.isEmpty() && containers.values().stream().allMatch(state -> state.startsWith("Up"));
    }
  }

  /** The environment file of it. */
  public Path inventory() {
    return folder.resolve(OperatorFolder.INVENTORY);
  }

  /**
   * Stands it up, as its nodes are delivered; closing the environment leaves it standing.
   *
   * @throws UnusableInput when one stands here already
   */
  public LabEnvironment up(Machine machine, LabProgress progress) {
    Optional<Status> present = status();
    if (present.isPresent() && !present.get().containers().isEmpty()) {
      throw UnusableInput.at(folder.toString(), "no standing lab", "one that stands since " + present.get().since(),
          "Use it, or take it down: quorate lab down");
    }
    LabState.remove(folder);
    return LabEnvironment.start(new LabRequest(LabName.drawn("standing"), folder, true, machine, progress));
  }

  /** What stands here; empty when nothing is on record. */
  public Optional<Status> status() {
    return LabState.read(folder).map(state -> new Status(state.run(), state.since(), containers(state)));
  }

  /**
   * Removes it with all it kept.
   *
   * @return false when nothing was on record
   */
  public boolean down() {
    Optional<LabState> state = LabState.read(folder);
    state.ifPresent(known -> {
      new Sweep(Engine.connect()).remove(known.run());
      LabState.remove(folder);
    });
    return state.isPresent();
  }

  /**
   * How to log in on one of its hosts with an ordinary SSH client.
   *
   * @throws UnusableInput when nothing stands here or there is no such host
   */
  public List<String> ssh(String role) {
    if (!Files.exists(inventory()) || LabState.read(folder).isEmpty()) {
      throw UnusableInput.at(folder.toString(), "a standing lab", "none", "Stand one up: quorate lab up");
    }
    Inventory inventory = InventoryLoader.load(inventory());
    HostEntry host = inventory.hosts().get(role);
    if (host == null) {
      throw UnusableInput.at("quorate lab ssh", "one of " + inventory.hosts().keySet(), role,
          "Name one of these roles.");
    }
    return List.of("ssh", "-i", host.key().toString(), "-o", "UserKnownHostsFile=" + host.knownHosts(),
        "-o", "StrictHostKeyChecking=yes", "-o", "IdentitiesOnly=yes", "-p", String.valueOf(host.port()),
        host.user() + "@" + host.address());
  }

  private static Map<String, String> containers(LabState state) {
    DockerClient engine = Engine.connect();
    Map<String, String> containers = new TreeMap<>();
    for (Container container : new Sweep(engine).containers(LabLabels.RUN + "=" + state.run())) {
      containers.put(container.getLabels().getOrDefault(LabLabels.ROLE, container.getId()), container.getStatus());
    }
    return containers;
  }
}
