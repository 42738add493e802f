package org.quorate.criterion.jetstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.reading.HostPort;
import org.quorate.reading.ListeningSockets;
import org.quorate.reading.NatsConfiguration;

/** The monitoring and cluster ports in a configuration file, and where a running server really listens. */
final class ConfiguredPorts {
  static final String SOCKETS = "listening-sockets";
  private static final String SERVER = "nats-server";

  private ConfiguredPorts() {}

  static Finding judge(Evidence evidence, String role) {
    Inputs inputs = evidence.inputs();
    int monitoring = inputs.number("policy.ports.monitoring");
    int cluster = inputs.number("policy.ports.cluster");
    String expected = "monitoring port %d and cluster port %d in %s, and on the sockets of a running server"
        .formatted(monitoring, cluster, JetstreamConfigurationCriteria.path(inputs));
    Seen<NatsConfiguration> file = JetstreamConfigurationCriteria.file(evidence, role, expected);
    Seen<ListeningSockets> sockets = Seen.of(evidence, role, SOCKETS, expected, ListeningSockets::read);
    return Finding.all(List.of(
        file.judged(configuration -> inFile(role, configuration, monitoring, cluster, expected, file.seq())),
        sockets.judged(all -> onSockets(role, all, List.of(monitoring, cluster), expected, sockets.seq()))));
  }

  private static Finding inFile(
      String role, NatsConfiguration configuration, int monitoring, int cluster, String expected, long seq) {
    Optional<HostPort> monitoringSet = configuration.monitoring();
    Optional<HostPort> clusterSet = configuration.clusterListen();
    String seen = "%s: monitoring port %s, cluster port %s".formatted(role, shown(monitoringSet), shown(clusterSet));
    if (isPort(monitoringSet, monitoring) && isPort(clusterSet, cluster)) {
      return Finding.proven(expected, seen, seq);
    }
    boolean elsewhere = configuration.includesOthers() && (monitoringSet.isEmpty() || clusterSet.isEmpty());
    return elsewhere
        ? Finding.notProven(expected, seen + "; parts of the configuration are in other files", seq)
        : Finding.refuted(expected, seen, seq);
  }

  private static boolean isPort(Optional<HostPort> set, int port) {
    return set.filter(found -> found.port() == port).isPresent();
  }

  private static String shown(Optional<HostPort> set) {
    return set.map(found -> String.valueOf(found.port())).orElse("not set");
  }

  /** Before the bootstrap no server runs, and the file alone is to be judged. */
  private static Finding onSockets(
      String role, ListeningSockets sockets, List<Integer> ports, String expected, long seq) {
    List<Integer> listening = sockets.all().stream().filter(socket -> socket.processes().contains(SERVER))
        .map(ListeningSockets.Socket::port).distinct().sorted().toList();
    List<Integer> absent = new ArrayList<>(ports);
    absent.removeAll(listening);
    if (listening.isEmpty()) {
      return Finding.proven(expected, "%s: no server runs yet".formatted(role), seq);
    }
    String seen = "%s: the running server listens on %s".formatted(role, listening);
    return absent.isEmpty() ? Finding.proven(expected, seen, seq) : Finding.refuted(expected, seen, seq);
  }
}
