package org.quorate.criterion.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** The ports and the protocol that the nodes need of each other. */
public final class NetworkCriteria {
  private static final Set<String> PROBES =
      Set.of("tcp-paths", "tcp-path-to-vip", "firewall-rules", "legacy-firewall-tables", "addresses");

  /** Client, cluster and monitoring ports between all nodes, the controller's port at the VIP, VRRP between the pair. */
  public static final Criterion PORTS_OPEN = new Criterion("ports-open", PROBES, NetworkCriteria::open);

  private NetworkCriteria() {}

  public static List<Criterion> all() {
    return List.of(PORTS_OPEN);
  }

  private static Finding open(Evidence evidence) {
    String expected = "ports %s, %s and %s open between all nodes, %s at the VIP, VRRP between alpha and beta".formatted(
        evidence.inputs().text("policy.ports.client"), evidence.inputs().text("policy.ports.cluster"),
        evidence.inputs().text("policy.ports.monitoring"), evidence.inputs().text("policy.ports.controller"));
    Finding read = HostCriterion.on(evidence, Roles.TRIAD, PROBES, expected, host -> host.proven("its ways are open"));
    Filters filters = new Filters(evidence);
    List<Finding> findings = new ArrayList<>(List.of(read));
    if (read.verdict() == Verdict.PROVEN) {
      findings.clear();
      findings.add(HostCriterion.on(evidence, Roles.TRIAD, PROBES, expected, host -> fromHost(host, filters)));
    }
    return Finding.all(findings);
  }

  private static Finding fromHost(HostReadings host, Filters filters) {
    List<Finding> ways = new ArrayList<>();
    Ways tried = new Ways(host, filters);
    Roles.TRIAD.stream().filter(other -> !other.equals(host.role())).forEach(other -> ways.addAll(tried.to(other)));
    ways.add(tried.toVip());
    if (Roles.PAIR.contains(host.role())) {
      ways.add(tried.vrrp(Roles.PAIR.get(0).equals(host.role()) ? Roles.PAIR.get(1) : Roles.PAIR.get(0)));
    }
    return Finding.all(ways);
  }
}
