package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.quorate.fixture.zone.LabAddresses;
import org.quorate.fixture.zone.LabZone;
import org.quorate.fixture.zone.RenderedZone;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** The containers of a lab, by role. */
final class LabHosts {
  private final LabNetwork network;
  private final Map<String, String> labels;
  private final Set<String> nodes;
  private final Disks disks;
  private final Map<String, GenericContainer<?>> containers = new LinkedHashMap<>();

  /** @param nodes the roles whose hosts have disks of their own */
  LabHosts(LabNetwork network, Map<String, String> labels, Set<String> nodes) {
    this.network = network;
    this.labels = labels;
    this.nodes = nodes;
    this.disks = new Disks(labels);
  }

  /** Adds a host with its files, or a program where the zone has no files for the role. */
  void add(String role, String image, RenderedZone zone) {
    GenericContainer<?> container = container(role, image);
    if (zone.hosts().containsKey(role)) {
      container.withCopyToContainer(new HostFilesOnto(zone.hosts().get(role)), "/")
          .withCreateContainerCmdModifier(command -> HostSettings.apply(command, network.addresses()));
    }
    if (nodes.contains(role)) {
      container.withCreateContainerCmdModifier(command -> disks.giveTo(command, role));
    } else if (role.equals(ClientPath.ROLE)) {
      container.withCreateContainerCmdModifier(command -> disks.keepIn(command, nodes));
    }
    containers.put(role, container);
  }

  private GenericContainer<?> container(String role, String image) {
    LabAddresses addresses = network.addresses();
    // "Reuse" keeps Testcontainers from removing it at the end of the process: the lab removes what is its own.
    return new GenericContainer<>(DockerImageName.parse(image))
        .withNetwork(network)
        .withReuse(true)
        .withStartupCheckStrategy(new Started())
        .withCreateContainerCmdModifier(command -> command
            .withName("quorate-" + labels.get(LabLabels.RUN) + "-" + role)
            .withLabels(LabLabels.with(labels, role))
            .withIpv4Address(addresses.of(role))
            .withHostName(LabZone.hostname(role)));
  }

  void start() {
    // Not given up half-way: what is being created would appear after the lab was removed.
    try {
      Startables.deepStart(containers.values()).join();
    } catch (CompletionException failed) {
      throw new LabFailure("the lab's containers do not start: %s".formatted(Causes.of(failed)), failed);
    }
  }

  String id(String role) {
    return containers.get(role).getContainerId();
  }

  /** That the engine has started it is enough here; what runs in it is waited for by other means. */
  private static final class Started extends StartupCheckStrategy {
    @Override
    public boolean waitUntilStartupSuccessful(DockerClient engine, String container) {
      return true;
    }

    @Override
    public StartupStatus checkStartupState(DockerClient engine, String container) {
      return StartupStatus.SUCCESSFUL;
    }
  }
}
