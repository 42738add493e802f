package org.quorate.criterion.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.Containers;
import org.quorate.reading.Containers.Container;
import org.quorate.reading.ListeningSockets;
import org.quorate.reading.SystemdUnits;
import org.quorate.reading.SystemdUnits.Unit;

/** All that a node shows of the controller: its unit, its containers, and what listens on its port. */
final class ControllerState {
  static final String UNITS = "units";
  static final String CONTAINERS = "containers";
  static final String OF_IMAGE = "controller-containers";
  static final String SOCKETS = "listening-sockets";
  static final Set<String> PROBES = Set.of(UNITS, CONTAINERS, OF_IMAGE, SOCKETS);
  private static final Set<String> AT_REST = Set.of("inactive", "failed");
  private static final Set<String> STOPPED = Set.of("created", "exited", "dead");
  private final String role;
  private final ControllerNames names;
  private final int port;
  private final Seen<SystemdUnits> units;
  private final Seen<Containers> containers;
  private final Seen<Containers> approved;
  private final Seen<ListeningSockets> sockets;

  ControllerState(Evidence evidence, String role, String expected) {
    this.role = role;
    this.names = ControllerNames.of(evidence.inputs());
    this.port = evidence.inputs().number("policy.ports.controller");
    this.units = Seen.of(evidence, role, UNITS, expected, text -> SystemdUnits.read(text).filter(this::speaksOfUnit));
    this.containers = Seen.of(evidence, role, CONTAINERS, expected, Containers::read);
    this.approved = Seen.of(evidence, role, OF_IMAGE, expected, Containers::read);
    this.sockets = Seen.of(evidence, role, SOCKETS, expected, ListeningSockets::read);
  }

  private boolean speaksOfUnit(SystemdUnits all) {
    return all.unit(names.unit()).isPresent();
  }

  String role() {
    return role;
  }

  Optional<Finding> gaps() {
    return Seen.gaps(List.of(units, containers, approved, sockets));
  }

  boolean unitActive() {
    return unit().filter(Unit::active).isPresent();
  }

  private Optional<Unit> unit() {
    return units.known() ? units.value().unit(names.unit()) : Optional.empty();
  }

  /** Containers made for the controller's service, from its image under any tag, or from the approved image by id. */
  List<Container> containers() {
    String repository = names.image().replaceFirst("(@.*|:[^:/]*)$", "");
    List<Container> own = new ArrayList<>();
    if (containers.known()) {
      containers.value().all().stream()
          .filter(each -> each.service().equals(names.service()) || each.name().contains(names.service())
              || each.image().equals(repository) || each.image().startsWith(repository + ":")
              || each.image().startsWith(repository + "@") || ofApprovedImage(each))
          .forEach(own::add);
    }
    return own;
  }

  boolean ofApprovedImage(Container container) {
    return approved.known() && approved.value().container(container.id()).isPresent();
  }

  List<ListeningSockets.Socket> listeners() {
    return sockets.known() ? sockets.value().on(port) : List.of();
  }

  /** Every sign that it is not at rest; signs that were read count even when others could not be. */
  List<String> signsOfLife() {
    List<String> signs = new ArrayList<>();
    unit().filter(found -> !AT_REST.contains(found.text("ActiveState")))
        .ifPresent(found -> signs.add("%s is %s".formatted(names.unit(), found.text("ActiveState"))));
    containers().stream().filter(each -> !STOPPED.contains(each.state())).forEach(each -> signs.add(each.toString()));
    listeners().forEach(socket -> signs.add("a listener on %s".formatted(socket)));
    return signs;
  }

  Long[] lines() {
    return List.of(units, containers, approved, sockets).stream().map(Seen::seq).filter(seq -> seq > 0)
        .sorted().toArray(Long[]::new);
  }
}
