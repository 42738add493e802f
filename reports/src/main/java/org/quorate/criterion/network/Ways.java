package org.quorate.criterion.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.Addresses;
import org.quorate.reading.ConnectAttempt;
import org.quorate.reading.firewall.Packet;

/** The ways from one host to others: tried, and where trying shows nothing, by the packet filters on both ends. */
final class Ways {
  private static final List<String> BETWEEN_NODES = List.of("client", "cluster", "monitoring");
  private final HostReadings host;
  private final Filters filters;
  private final String own;
  private final String networkInterface;

  Ways(HostReadings host, Filters filters) {
    this.host = host;
    this.filters = filters;
    this.own = host.inputs().text("hosts." + host.role() + ".address");
    this.networkInterface = host.inputs().text("zone.vip.interface");
  }

  List<Finding> to(String other) {
    Inputs inputs = host.inputs();
    List<Finding> findings = new ArrayList<>();
    for (String use : BETWEEN_NODES) {
      int port = inputs.number("policy.ports." + use);
      String address = inputs.text("hosts." + other + ".address");
      findings.add(host.reading("tcp-paths", other)
          .flatMap(sample -> attempt(sample, address + ":" + port))
          .map(attempt -> judged(other, "%s port %d of %s".formatted(use, port, other), attempt,
              Packet.tcp(own, address, port, networkInterface)))
          .orElseGet(() -> host.unclear("whether it reaches the %s port %d of %s was not found out".formatted(use, port, other))));
    }
    return findings;
  }

  /** While nobody holds the VIP there is nothing to connect to, and the filters of the pair have to answer. */
  Finding toVip() {
    String vip = host.inputs().text("zone.vip.address");
    int port = host.inputs().number("policy.ports.controller");
    String way = "controller port %d at the VIP".formatted(port);
    Sample sample = host.reading("tcp-path-to-vip");
    Optional<ConnectAttempt> attempt = attempt(sample, vip + ":" + port);
    if (attempt.isEmpty()) {
      return host.unintelligible(sample);
    }
    if (attempt.get().connected()) {
      return host.proven(way + ": connected");
    }
    Packet packet = Packet.tcp(own, vip, port, networkInterface);
    return Finding.all(Roles.PAIR.stream().filter(holder -> !holder.equals(host.role()))
        .map(holder -> byFilters(holder, way + " on " + holder, packet)).toList());
  }

  Finding vrrp(String other) {
    String peer = host.inputs().text("hosts." + other + ".address");
    return byFilters(other, "VRRP to " + other, Packet.vrrp(own, peer, networkInterface));
  }

  private Finding judged(String other, String way, ConnectAttempt attempt, Packet packet) {
    if (attempt.connected()) {
      return host.proven("%s: connected".formatted(way));
    }
    return attempt.refused()
        ? byFilters(other, way + ": refused, so somebody answers", packet)
        : host.refuted("%s: %s".formatted(way, attempt));
  }

  private Finding byFilters(String other, String way, Packet packet) {
    if (!carriesItsAddress()) {
      return host.unclear("%s: which interface carries %s is not known".formatted(way, own));
    }
    return switch (filters.between(host.role(), other, packet)) {
      case LET_PASS -> host.proven(way + ": the packet filters of both let it pass");
      case BLOCK -> host.refuted(way + ": a packet filter blocks it");
      case NOT_KNOWN -> host.unclear(way + ": what the packet filters do to it could not be found out");
    };
  }

  private boolean carriesItsAddress() {
    Sample addresses = host.reading("addresses");
    return Addresses.read(addresses.out()).filter(any -> addresses.succeeded()).filter(all -> all.carrying(own).stream()
        .anyMatch(address -> address.networkInterface().equals(networkInterface))).isPresent();
  }

  private static Optional<ConnectAttempt> attempt(Sample sample, String target) {
    return ConnectAttempt.parse(sample.out()).filter(any -> sample.succeeded())
        .map((Map<String, ConnectAttempt> all) -> all.get(target));
  }
}
