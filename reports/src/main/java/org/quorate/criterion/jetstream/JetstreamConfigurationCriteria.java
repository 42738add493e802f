package org.quorate.criterion.jetstream;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.reading.NatsConfiguration;

/** The JetStream configuration file of every node. */
public final class JetstreamConfigurationCriteria {
  static final String FILE = "jetstream-configuration";

  /** It is there, a nats-server accepts it, and a server that runs already runs with it. */
  public static final Criterion CONFIGURATION_IN_PLACE = new Criterion(
      "jetstream-configuration-in-place",
      Set.of(FILE, ConfigurationInUse.STATUS, ConfigurationInUse.TEST, ClusterReadings.SERVER),
      evidence -> Finding.all(Roles.TRIAD.stream().map(role -> ConfigurationInUse.judge(evidence, role)).toList()));

  /** It names the zone's cluster. */
  public static final Criterion CLUSTER_IDENTITY_CONFIGURED = onEachFile(
      "jetstream-cluster-identity-configured", JetstreamConfigurationCriteria::identityExpected, ConfiguredCluster::identity);

  /** It has a route to every node of the triad. */
  public static final Criterion ROUTES_COMPLETE = onEachFile(
      "jetstream-routes-complete", JetstreamConfigurationCriteria::routesExpected, ConfiguredCluster::routes);

  /** It sets the monitoring and cluster ports that policy says, and a running server listens there. */
  public static final Criterion PORTS_CONFIGURED = new Criterion(
      "jetstream-ports-configured",
      Set.of(FILE, ConfiguredPorts.SOCKETS),
      evidence -> Finding.all(Roles.TRIAD.stream().map(role -> ConfiguredPorts.judge(evidence, role)).toList()));

  /** Its store directory lies on the dedicated volume. */
  public static final Criterion DATA_DIRECTORY_MAPPED = new Criterion(
      "jetstream-data-directory-mapped",
      Set.of(FILE, DataDirectory.MANIFEST, DataDirectory.MOUNT),
      evidence -> Finding.all(Roles.TRIAD.stream().map(role -> DataDirectory.judge(evidence, role)).toList()));

  private JetstreamConfigurationCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        CONFIGURATION_IN_PLACE, CLUSTER_IDENTITY_CONFIGURED, ROUTES_COMPLETE, PORTS_CONFIGURED, DATA_DIRECTORY_MAPPED);
  }

  static Seen<NatsConfiguration> file(Evidence evidence, String role, String expected) {
    return Seen.ofFile(evidence, role, FILE, expected, NatsConfiguration::read);
  }

  private static String identityExpected(Inputs inputs) {
    return "cluster name \"%s\" in %s on every node".formatted(inputs.text("zone.cluster"), path(inputs));
  }

  private static String routesExpected(Inputs inputs) {
    return "routes to Alpha, Beta and Gamma in %s on every node".formatted(path(inputs));
  }

  static String path(Inputs inputs) {
    return inputs.text("paths.jetstream-configuration");
  }

  private static Criterion onEachFile(
      String name,
      Function<Inputs, String> expected,
      BiFunction<Seen<NatsConfiguration>, ConfiguredCluster, Finding> judge) {
    return new Criterion(name, Set.of(FILE), evidence -> {
      ConfiguredCluster wanted = new ConfiguredCluster(evidence.inputs(), expected.apply(evidence.inputs()));
      return Finding.all(Roles.TRIAD.stream()
          .map(role -> judge.apply(file(evidence, role, wanted.expected()), wanted)).toList());
    });
  }
}
