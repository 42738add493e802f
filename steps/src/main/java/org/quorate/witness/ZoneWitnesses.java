package org.quorate.witness;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.quorate.criterion.Roles;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.evidence.Inputs;
import org.quorate.workload.NatsPort;

/** Which witnesses there are of a zone, and on which host each of them stands. */
final class ZoneWitnesses {
  private static final String CLIENT = "client";
  private static final Duration LEADER_PACE = Duration.ofMillis(250);
  private final Environment environment;
  private final Inputs inputs;
  private final Notebook notebook;
  private final ScheduledExecutorService timer;
  private final Map<String, HostClock> clocks = new HashMap<>();
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(1)).build();
  private final List<HostWitness> all = new ArrayList<>();
  private final List<Pulse> pulses = new ArrayList<>();

  ZoneWitnesses(Environment environment, Inputs inputs, Notebook notebook, ScheduledExecutorService timer) {
    this.environment = environment;
    this.inputs = inputs;
    this.notebook = notebook;
    this.timer = timer;
    Roles.TRIAD.forEach(role -> clocks.put(role, new HostClock()));
    AdvisoryLog advisories = new AdvisoryLog(notebook, clocks);
    Roles.TRIAD.forEach(role -> stand(environment.hosts().get(role), clocks.get(role), ofNode(role, advisories)));
    Host client = environment.hosts().get(CLIENT);
    if (client != null) {
      HostClock clock = new HostClock();
      stand(client, clock, ofClient(client, clock));
    }
  }

  private void stand(Host host, HostClock clock, List<HostWitness> here) {
    all.addAll(here);
    pulses.add(new Pulse(host, clock, notebook, here));
  }

  private List<HostWitness> ofNode(String role, AdvisoryLog advisories) {
    Host host = environment.hosts().get(role);
    HostClock clock = clocks.get(role);
    String vip = inputs.text("zone.vip.address");
    String address = inputs.text("hosts." + role + ".address");
    NatsPort port = new NatsPort(environment.inventory(), address, inputs.number("policy.ports.client"));
    List<HostWitness> here = new ArrayList<>();
    for (Stream stream : List.of(new AddressStream(vip), new UnitStream(inputs.text("policy.services.controller")),
        new ContainerStream(inputs.text("policy.images.controller.reference")))) {
      here.add(new StreamWitness(host, stream, clock, notebook, timer));
    }
    here.add(new AdvertisementWitness(host, senders(), clock, notebook, timer));
    here.add(new ListenerWitness(host, new ListeningSocket(vip, inputs.number("policy.ports.controller")), notebook, timer));
    here.add(new AskingWitness(role, new LeaderQuestion(http, address, inputs.number("policy.ports.monitoring")),
        LEADER_PACE, notebook, timer));
    here.add(new AdvisoryWitness(role, port, advisories, notebook, timer));
    return here;
  }

  private List<HostWitness> ofClient(Host client, HostClock clock) {
    Map<String, Host> possible = Roles.PAIR.stream()
        .collect(Collectors.toMap(role -> role, role -> environment.hosts().get(role)));
    return List.of(
        new AdvertisementWitness(client, senders(), clock, notebook, timer),
        new NeighbourWitness(client, possible, inputs.text("zone.vip.address"), inputs.text("zone.vip.interface"),
            clock, notebook, timer));
  }

  private Map<String, String> senders() {
    return Roles.TRIAD.stream().collect(
        Collectors.toMap(role -> inputs.text("hosts." + role + ".address"), role -> role));
  }

  List<HostWitness> all() {
    return all;
  }

  List<Pulse> pulses() {
    return pulses;
  }
}
