package org.quorate.criterion.jetstream;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.MetaGroup;
import org.quorate.verdict.Verdict;

/**
 * Whether one meta leader is agreed on by a majority.
 *
 * <p>A server cut off from the others goes on to name itself as leader, so one report alone proves nothing.
 */
final class LeaderElected {
  private static final String EXPECTED = "one and the same meta leader in the report of every node, one of the three servers";
  private static final int MAJORITY = 2;

  private LeaderElected() {}

  static Finding judge(Evidence evidence) {
    ClusterReadings cluster = ClusterReadings.of(evidence, EXPECTED);
    // A server that is known to be silent has no say; one of which nothing is known might name another leader.
    List<Finding> unread = Stream.concat(cluster.servers().stream(), cluster.groups().stream())
        .filter(seen -> !seen.known()).<Finding>map(Seen::gap)
        .filter(gap -> gap.verdict() != Verdict.REFUTED).toList();
    if (!unread.isEmpty()) {
      return Finding.all(unread);
    }
    List<Seen<MetaGroup>> spoke = cluster.groups().stream().filter(Seen::known).toList();
    String seen = cluster.groups().stream().map(LeaderElected::named).collect(Collectors.joining(", "));
    Set<String> leaders = spoke.stream().map(group -> group.value().leader()).collect(Collectors.toSet());
    if (spoke.size() < MAJORITY || leaders.size() != 1 || leaders.contains("")) {
      return Finding.refuted(EXPECTED, seen, cluster.lines());
    }
    String leader = leaders.iterator().next();
    if (!cluster.names().contains(leader)) {
      return Finding.refuted(EXPECTED, "%s; the servers of the triad are %s".formatted(seen, cluster.names()), cluster.lines());
    }
    return followed(cluster, spoke, leader)
        ? Finding.proven(EXPECTED, seen, cluster.lines())
        : Finding.refuted(EXPECTED, "%s; the leader itself finds the majority offline".formatted(seen), cluster.lines());
  }

  private static boolean followed(ClusterReadings cluster, List<Seen<MetaGroup>> spoke, String leader) {
    return spoke.stream().filter(group -> cluster.nameOn(group.role()).equals(leader))
        .allMatch(group -> group.value().peers().stream().anyMatch(peer -> !peer.offline()));
  }

  private static String named(Seen<MetaGroup> group) {
    if (!group.known()) {
      return group.role() + ": no answer";
    }
    String leader = group.value().leader();
    return "%s: %s".formatted(group.role(), leader.isEmpty() ? "no leader" : "leader " + leader);
  }
}
