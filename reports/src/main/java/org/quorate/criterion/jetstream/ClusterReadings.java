package org.quorate.criterion.jetstream;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.MetaGroup;
import org.quorate.reading.NatsServer;

/** What the three servers say about themselves and the cluster, each asked on its own node. */
record ClusterReadings(String expected, List<Seen<NatsServer>> servers, List<Seen<MetaGroup>> groups) {
  static final String SERVER = "jetstream-server";
  static final String META = "jetstream-meta";
  static final Set<String> PROBES = Set.of(SERVER, META);

  static ClusterReadings of(Evidence evidence, String expected) {
    return new ClusterReadings(
        expected,
        Roles.TRIAD.stream().map(role -> Seen.ofServer(evidence, role, SERVER, expected, NatsServer::read)).toList(),
        Roles.TRIAD.stream().map(role -> Seen.ofServer(evidence, role, META, expected, MetaGroup::read)).toList());
  }

  /** Why not every server has spoken; empty when all have. */
  Optional<Finding> gaps() {
    Optional<Finding> servers = Seen.gaps(this.servers);
    return servers.isPresent() ? servers : Seen.gaps(groups);
  }

  /** The names of the servers that run on the triad's hosts, as far as they are known. */
  List<String> names() {
    return servers.stream().filter(Seen::known).map(server -> server.value().name()).toList();
  }

  /** The name of the server on a role's host, or an empty text. */
  String nameOn(String role) {
    return servers.stream().filter(server -> server.role().equals(role) && server.known())
        .map(server -> server.value().name()).findFirst().orElse("");
  }

  /** The lines of what every server said; asked for only where each has been read. */
  Long[] lines() {
    return Stream.concat(servers.stream().map(Seen::seq), groups.stream().map(Seen::seq)).sorted().toArray(Long[]::new);
  }
}
