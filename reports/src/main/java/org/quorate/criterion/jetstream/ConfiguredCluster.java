package org.quorate.criterion.jetstream;

import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Inputs;
import org.quorate.reading.HostPort;
import org.quorate.reading.NatsConfiguration;

/** Identity and routes as a configuration file has them, against what the environment file says. */
record ConfiguredCluster(Inputs inputs, String expected) {

  static Finding identity(Seen<NatsConfiguration> file, ConfiguredCluster wanted) {
    return file.judged(configuration -> wanted.identity(file.role(), configuration, file.seq()));
  }

  static Finding routes(Seen<NatsConfiguration> file, ConfiguredCluster wanted) {
    return file.judged(configuration -> wanted.routes(file.role(), configuration, file.seq()));
  }

  private Finding identity(String role, NatsConfiguration configuration, long seq) {
    Optional<String> name = configuration.clusterName();
    if (name.isEmpty() && configuration.includesOthers() || name.filter(text -> text.startsWith("$")).isPresent()) {
      return undecided(role, "the cluster name is set outside the file", seq);
    }
    String seen = "%s: cluster name %s".formatted(role, name.map("\"%s\""::formatted).orElse("not set"));
    return name.filter(inputs.text("zone.cluster")::equals).isPresent()
        ? Finding.proven(expected, seen, seq)
        : Finding.refuted(expected, seen, seq);
  }

  private Finding routes(String role, NatsConfiguration configuration, long seq) {
    List<String> written = configuration.routes();
    if (written.isEmpty() && configuration.includesOthers() || written.stream().anyMatch(text -> text.contains("$"))) {
      return undecided(role, "routes are set outside the file", seq);
    }
    List<String> missing = Roles.TRIAD.stream().filter(other -> !reaches(written, other)).toList();
    String seen = "%s: routes %s".formatted(role, written);
    return missing.isEmpty()
        ? Finding.proven(expected, seen, seq)
        : Finding.refuted(expected, "%s; none to %s".formatted(seen, String.join(" and ", missing)), seq);
  }

  private boolean reaches(List<String> routes, String role) {
    List<String> names = List.of(inputs.text("hosts." + role + ".address"), inputs.text("hosts." + role + ".hostname"));
    int port = inputs.number("policy.ports.cluster");
    return routes.stream().flatMap(route -> HostPort.read(route).stream())
        .anyMatch(route -> names.contains(route.host()) && route.port() == port);
  }

  private Finding undecided(String role, String why, long seq) {
    return Finding.notProven(expected, "%s: %s".formatted(role, why), seq);
  }
}
