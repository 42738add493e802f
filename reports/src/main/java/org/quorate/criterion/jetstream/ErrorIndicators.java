package org.quorate.criterion.jetstream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.ServerLog;
import org.quorate.reading.ServerRoutes;

/**
 * Whether routes are missing, or logs speak of route, split or quorum trouble, at this moment.
 *
 * <p>A server that starts before its peers logs that it cannot reach them. Trouble counts from when the present routes
 * were made and the present leader was elected; what lies before that is over. A server hears of its leader by a
 * heartbeat, once a second, and a health check that began before the election may end after it: trouble within the first
 * heartbeat belongs to what is over. Whether a group of it has its quorum it looks every ten heartbeats, and says so each
 * time it has not: what it said of that before its second look belongs to the formation.
 */
final class ErrorIndicators {
  static final String ROUTES = "jetstream-routes";
  static final String LOG = "jetstream-log";
  /** The interval of nats-server's Raft heartbeats. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final Duration LOOKS_FOR_QUORUM = HEARTBEAT.multipliedBy(10);
  private static final String EXPECTED =
      "routes from every node to both peers, one leader, and no route or quorum trouble in the logs since they stand";

  private ErrorIndicators() {}

  static Finding judge(Evidence evidence) {
    ClusterReadings cluster = ClusterReadings.of(evidence, EXPECTED);
    return Finding.all(Stream.concat(
        Stream.of(LeaderElected.judge(evidence)),
        Roles.TRIAD.stream().map(role -> onNode(evidence, cluster, role))).toList());
  }

  private static Finding onNode(Evidence evidence, ClusterReadings cluster, String role) {
    Seen<ServerRoutes> routes = Seen.ofServer(evidence, role, ROUTES, EXPECTED, ServerRoutes::read);
    Seen<ServerLog> log = Seen.of(evidence, role, LOG, EXPECTED, ServerLog::read);
    return Finding.all(List.of(
        routes.judged(held -> ofRoutes(cluster, role, held, routes.seq())),
        routes.judged(held -> log.judged(lines -> ofLog(role, held, lines, log.seq())))));
  }

  private static Finding ofRoutes(ClusterReadings cluster, String role, ServerRoutes held, long seq) {
    Set<String> missing = new TreeSet<>(cluster.names());
    missing.remove(cluster.nameOn(role));
    int peers = missing.size();
    missing.removeAll(held.remotes());
    String seen = "%s: routes to %s".formatted(role, held.remotes().stream().sorted().toList());
    if (!missing.isEmpty()) {
      return Finding.refuted(EXPECTED, "%s, none to %s".formatted(seen, missing), seq);
    }
    return peers == Roles.TRIAD.size() - 1
        ? Finding.proven(EXPECTED, seen, seq)
        : Finding.notProven(EXPECTED, "%s; not every peer's name is known".formatted(seen), seq);
  }

  private static Finding ofLog(String role, ServerRoutes held, ServerLog log, long seq) {
    Instant routed = held.connectedSince().orElse(Instant.MAX);
    Instant since = log.latestElection().filter(routed::isBefore).orElse(routed);
    Instant heard = later(since, HEARTBEAT);
    List<ServerLog.Line> present = log.trouble().stream()
        .filter(line -> line.at().isAfter(line.ofQuorum() ? later(since, LOOKS_FOR_QUORUM) : heard)).toList();
    if (!present.isEmpty()) {
      ServerLog.Line last = present.get(present.size() - 1);
      return Finding.refuted(EXPECTED, "%s: %d lines of trouble since %s, the last: %s".formatted(
          role, present.size(), heard, last.text()), seq);
    }
    // Only the newest lines are read: of a cluster that stands for long, they begin after its formation.
    Instant begin = log.lines().get(0).at();
    return Finding.proven(EXPECTED, "%s: log clean since %s (%d lines of trouble before that)".formatted(
        role, begin.isAfter(heard) ? begin + ", where what was read of it begins" : heard, log.trouble().size()), seq);
  }

  private static Instant later(Instant since, Duration after) {
    return since.equals(Instant.MAX) ? since : since.plus(after);
  }
}
