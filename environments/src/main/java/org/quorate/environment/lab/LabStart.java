package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.quorate.environment.Interruption.Registration;
import org.quorate.environment.Interruption;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.ssh.SshHosts;
import org.quorate.fixture.image.ImageRecipes;
import org.quorate.fixture.zone.LabZone;
import org.quorate.fixture.zone.OperatorFolder;
import org.quorate.fixture.zone.RenderedZone;
import org.quorate.fixture.zone.ZoneKeys;
import org.quorate.fixture.zone.ZoneRenderer;

/** The way from nothing to a lab whose nodes are as the runbook finds them. */
final class LabStart {
  private final LabRequest request;
  private final ImageRecipes recipes;
  private final LabTimes times = new LabTimes();
  private final Map<String, String> provenance = new TreeMap<>();
  private final Owner owner = Owner.thisProcess();
  private final CompletableFuture<ZoneKeys> keys = CompletableFuture.supplyAsync(ZoneKeys::create);

  LabStart(LabRequest request) {
    this.request = request;
    this.recipes = ImageRecipes.carried(request.versions());
  }

  LabEnvironment started() {
    try (Registration told = Interruption.ofThisProcess().whenAsked(Thread.currentThread()::interrupt)) {
      return stoodUp();
    }
  }

  private LabEnvironment stoodUp() {
    DockerClient engine;
    LabImages images;
    try {
      engine = engine();
      images = images(engine);
    } catch (LabFailure failed) {
      throw new UnusableMachine(failed);
    }
    Teardown teardown = new Teardown(engine, request.run());
    try {
      return standUp(engine, images, teardown);
    } catch (DockerException failed) {
      teardown.now();
      throw new LabFailure("the container engine fails while the lab is stood up: %s. Look into the engine's log."
          .formatted(Causes.of(failed)), failed);
    } catch (RuntimeException failed) {
      teardown.now();
      throw failed;
    }
  }

  private DockerClient engine() {
    LabPrerequisites.require(request.machine());
    DockerClient engine = times.of("engine found", Engine::connect);
    provenance.put("engine", engine.versionCmd().exec().getVersion());
    times.of("leftovers swept", () -> sweep(engine));
    DiskSpace.require(engine);
    return engine;
  }

  private LabImages images(DockerClient engine) {
    LabImages images = times.of("images there",
        () -> LabImages.provide(engine, recipes, request.machine(), request.progress()));
    images.origins().forEach((image, how) -> provenance.put("image " + image, how));
    return images;
  }

  private void sweep(DockerClient engine) {
    Set<String> swept = new Sweep(engine).leftovers(owner);
    if (!swept.isEmpty()) {
      provenance.put("leftovers removed", String.join(", ", swept));
      request.progress().doing("removed what earlier runs left: " + String.join(", ", swept));
    }
  }

  private LabEnvironment standUp(DockerClient engine, LabImages images, Teardown teardown) {
    Map<String, String> labels = LabLabels.of(request.run(), owner, request.standing(), request.folder());
    LabNetwork network = times.of("network taken", () -> LabNetwork.take(engine, request.run(), labels));
    provenance.put("network", network.addresses().network());
    RenderedZone zone = times.of("zone rendered", () -> ZoneRenderer.render(
        new LabZone(request.run(), network.addresses(), recipes.references(), images.ids()), keys.join()));
    Inventory inventory = InventoryLoader.load(OperatorFolder.write(zone, request.folder()));
    LabHosts containers = new LabHosts(network, labels, recipes.nodes());
    images.ofRoles().forEach((role, image) -> containers.add(role, image, zone));
    request.progress().doing("starting the lab's hosts");
    times.of("containers started", containers::start);
    return delivered(engine, network, containers, inventory, teardown);
  }

  private LabEnvironment delivered(
      DockerClient engine, LabNetwork network, LabHosts containers, Inventory inventory, Teardown teardown) {
    SshHosts hosts = SshHosts.of(inventory);
    try {
      EngineShell shell = new EngineShell(engine);
      Boot boot = new Boot(hosts.hosts(), role -> shell.journal(containers.id(role)));
      ClientPath clients = ClientPath.to(network.addresses());
      try (LabProgress.Wait waiting = request.progress().waiting("the lab's hosts to be delivered", Delivery.LONGEST)) {
        times.of("hosts delivered", () -> new Delivery(hosts.hosts(), boot, times).await(
            recipes.nodes(), List.of(() -> clients.open(network.addresses()))));
      }
      times.spent().forEach((what, time) -> provenance.put("time: " + what, seconds(time)));
      if (request.standing()) {
        new LabState(request.run(), Instant.now().truncatedTo(ChronoUnit.SECONDS)).write(request.folder());
        teardown.waive();
      }
      return new LabEnvironment(
          inventory, hosts, new LabPower(engine, containers, boot), clients, provenance, teardown::now);
    } catch (RuntimeException failed) {
      hosts.close();
      throw failed;
    }
  }

  private static String seconds(Duration time) {
    return "%d.%03d s".formatted(time.toSeconds(), time.toMillisPart());
  }
}
