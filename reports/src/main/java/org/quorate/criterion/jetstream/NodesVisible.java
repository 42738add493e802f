package org.quorate.criterion.jetstream;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.MetaGroup.Peer;
import org.quorate.reading.MetaGroup;

/** Whether every server sees the servers of the two other hosts, online, and the leader finds them up to date. */
final class NodesVisible {
  private static final String EXPECTED =
      "three nodes in the JetStream report of every node: the servers of Alpha, Beta and Gamma, online and current";
  private static final int NODES = 3;

  private NodesVisible() {}

  static Finding judge(Evidence evidence) {
    ClusterReadings cluster = ClusterReadings.of(evidence, EXPECTED);
    Optional<Finding> gaps = cluster.gaps();
    if (gaps.isPresent()) {
      return gaps.get();
    }
    Set<String> names = new HashSet<>(cluster.names());
    if (names.size() != NODES || names.contains("")) {
      return Finding.refuted(EXPECTED, "the servers call themselves %s".formatted(cluster.names()), cluster.lines());
    }
    return Finding.all(cluster.groups().stream().map(group -> onNode(cluster, group, names)).toList());
  }

  private static Finding onNode(ClusterReadings cluster, Seen<MetaGroup> seen, Set<String> names) {
    MetaGroup group = seen.value();
    String own = cluster.nameOn(seen.role());
    Set<String> visible = group.peers().stream().map(Peer::name).collect(Collectors.toSet());
    visible.add(own);
    // A follower has no knowledge of how far other followers are; only the leader's word counts there.
    boolean leads = group.leader().equals(own);
    List<String> wanting = group.peers().stream().filter(peer -> peer.offline() || leads && !peer.current())
        .map(peer -> "%s is %s".formatted(peer.name(), peer.offline() ? "offline" : "not current")).toList();
    String text = "%s: %d nodes, %s%s".formatted(
        seen.role(), group.size(), visible.stream().sorted().toList(), wanting.isEmpty() ? "" : "; " + String.join(", ", wanting));
    return group.size() == NODES && visible.equals(names) && wanting.isEmpty()
        ? Finding.proven(EXPECTED, text, seen.seq())
        : Finding.refuted(EXPECTED, text, seen.seq());
  }
}
