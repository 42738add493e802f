package org.quorate.criterion.jetstream;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.Containers;
import org.quorate.reading.NatsServer;
import org.quorate.reading.SystemdUnits;

/** Whether the JetStream container or service runs: by the engine's or systemd's word, and by answering at all. */
final class Running {
  static final String CONTAINERS = "containers";
  static final String UNITS = "units";
  private static final String SERVICE = "jetstream";
  private static final String EXPECTED = "the JetStream container or service runs and answers on every node";

  private Running() {}

  static Finding judge(Evidence evidence) {
    String unit = evidence.inputs().text("policy.services.jetstream");
    return Finding.all(Roles.TRIAD.stream().map(role -> onNode(evidence, role, unit)).toList());
  }

  private static Finding onNode(Evidence evidence, String role, String unitName) {
    Seen<Containers> containers = Seen.of(evidence, role, CONTAINERS, EXPECTED, Containers::read);
    Seen<SystemdUnits> units = Seen.of(evidence, role, UNITS, EXPECTED, SystemdUnits::read);
    Seen<NatsServer> server = Seen.ofServer(evidence, role, ClusterReadings.SERVER, EXPECTED, NatsServer::read);
    Optional<Finding> gaps = Seen.gaps(List.of(containers, units, server));
    if (gaps.isPresent()) {
      return gaps.get();
    }
    List<Containers.Container> own = containers.value().ofService(SERVICE).stream().filter(each -> !each.oneOff()).toList();
    // A unit that only brings up a container stays active, as exited, after that container is gone.
    boolean serviceRuns = own.isEmpty() && units.value().unit(unitName)
        .filter(unit -> unit.active() && unit.text("SubState").equals("running")).isPresent();
    String state = own.isEmpty()
        ? "no container, %s %s".formatted(unitName, serviceRuns ? "running" : "not running by itself")
        : own.stream().map(Containers.Container::toString).collect(Collectors.joining(", "));
    String seen = "%s: %s; %s answers".formatted(role, state, server.value().name());
    boolean runs = serviceRuns || own.stream().anyMatch(Containers.Container::running);
    return runs
        ? Finding.proven(EXPECTED, seen, containers.seq(), units.seq(), server.seq())
        : Finding.refuted(EXPECTED, seen, containers.seq(), units.seq(), server.seq());
  }
}
