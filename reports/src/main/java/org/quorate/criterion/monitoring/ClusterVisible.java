package org.quorate.criterion.monitoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.reading.MetaGroup;

/** What monitoring shows of the JetStream cluster against each server's own report. */
final class ClusterVisible {
  private static final int MEMBERS = 3;

  private ClusterVisible() {}

  static Finding size(Evidence evidence) {
    String expected = "every server reports a cluster of %d and monitoring shows the same".formatted(MEMBERS);
    return Monitoring.judged(evidence, expected, monitoring -> ClusterFacts.judged(evidence, expected, false,
        facts -> eachRole(role -> facts.meta(role).size() == MEMBERS
            ? monitoring.shown("cluster-size", role, Map.of()).agreesWith(MEMBERS, 0, expected, facts.line(role))
            : Finding.refuted(expected, "%s: a cluster of %d".formatted(role, facts.meta(role).size()),
                facts.line(role)))));
  }

  static Finding leader(Evidence evidence) {
    String expected = "monitoring shows the meta leader that the servers name, and no other";
    return Monitoring.judged(evidence, expected, monitoring -> ClusterFacts.judged(evidence, expected, true,
        facts -> facts.leader().isEmpty()
            ? Finding.refuted(expected, "the servers do not name one leader: " + facts.named())
            : eachRole(role -> monitoring.shown("leader", role, Map.of())
                .agreesWith(role.equals(facts.leader().get()) ? 1 : 0, 0, expected, facts.line(role)))));
  }

  static Finding replicas(Evidence evidence) {
    String expected = "monitoring shows for each replica whether it is current, as the leader reports it";
    return Monitoring.judged(evidence, expected, monitoring -> ClusterFacts.judged(evidence, expected, true,
        facts -> facts.leader()
            .map(leader -> replicasOf(facts.meta(leader).peers(), leader, monitoring, expected, facts.line(leader)))
            .orElseGet(() -> Finding.refuted(expected, "the servers do not name one leader: " + facts.named()))));
  }

  private static Finding replicasOf(
      List<MetaGroup.Peer> peers, String leader, Monitoring monitoring, String expected, long line) {
    if (peers.size() != MEMBERS - 1) {
      return Finding.refuted(expected, "%s: the leader reports %d replicas".formatted(leader, peers.size()), line);
    }
    return Finding.all(peers.stream()
        .map(peer -> monitoring.shown("replica-current", leader, Map.of("peer", peer.name()))
            .agreesWith(peer.current() && !peer.offline() ? 1 : 0, 0, expected, line))
        .toList());
  }

  /** A majority is counted from the servers' own reports: more than half of the cluster names the same leader. */
  static Finding quorum(Evidence evidence) {
    String expected = "monitoring shows quorum exactly when a majority of the servers names the same leader";
    return Monitoring.judged(evidence, expected, monitoring -> ClusterFacts.judged(evidence, expected, false,
        facts -> eachRole(role -> monitoring.shown("quorum", role, Map.of())
            .agreesWith(facts.majority() ? 1 : 0, 0, expected, facts.line(role)))));
  }

  private static Finding eachRole(Function<String, Finding> judge) {
    return Finding.all(Roles.TRIAD.stream().map(judge).toList());
  }
}
