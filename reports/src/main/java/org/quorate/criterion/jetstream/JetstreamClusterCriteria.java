package org.quorate.criterion.jetstream;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.NatsServer;

/** The cluster that the running JetStream servers form. */
public final class JetstreamClusterCriteria {

  /** The container or service runs on all three nodes. */
  public static final Criterion RUNNING = new Criterion(
      "jetstream-running", Set.of(Running.CONTAINERS, Running.UNITS, ClusterReadings.SERVER), Running::judge);

  /** Every node's report shows all three nodes. */
  public static final Criterion THREE_NODES_VISIBLE =
      new Criterion("jetstream-three-nodes-visible", ClusterReadings.PROBES, NodesVisible::judge);

  /** One meta leader is agreed on. */
  public static final Criterion LEADER_ELECTED =
      new Criterion("jetstream-leader-elected", ClusterReadings.PROBES, LeaderElected::judge);

  /** The running servers carry the zone's cluster identity. */
  public static final Criterion RUNNING_IDENTITY =
      new Criterion("jetstream-running-identity", ClusterReadings.PROBES, JetstreamClusterCriteria::identity);

  /** Nothing speaks of missing routes, a split or a lost quorum. */
  public static final Criterion NO_ERROR_INDICATORS =
      new Criterion("jetstream-no-error-indicators", indicatorProbes(), ErrorIndicators::judge);

  /** The health endpoint of every server reports success. */
  public static final Criterion HEALTH_ENDPOINT =
      new Criterion("jetstream-health-endpoint", Set.of(Health.PROBE), Health::judge);

  /** Three nodes and an elected leader. */
  public static final Criterion QUORUM_HEALTHY = new Criterion(
      "jetstream-quorum-healthy",
      ClusterReadings.PROBES,
      evidence -> Finding.all(List.of(NodesVisible.judge(evidence), LeaderElected.judge(evidence))));

  /** All of the above: the state in which the procedure may go on. */
  public static final Criterion CLUSTER_HEALTHY = new Criterion(
      "jetstream-cluster-healthy", healthyProbes(), evidence -> Finding.all(List.of(
          NodesVisible.judge(evidence), ErrorIndicators.judge(evidence), Health.judge(evidence))));

  /** The cluster formed, and was verified, after starts in two orders. */
  public static final Criterion FORMS_IN_ANY_ORDER =
      new Criterion("jetstream-forms-in-any-order", Set.of(), StartRounds::judge);

  private JetstreamClusterCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        RUNNING, THREE_NODES_VISIBLE, LEADER_ELECTED, RUNNING_IDENTITY, NO_ERROR_INDICATORS, HEALTH_ENDPOINT,
        QUORUM_HEALTHY, CLUSTER_HEALTHY, FORMS_IN_ANY_ORDER);
  }

  private static Finding identity(Evidence evidence) {
    String wanted = evidence.inputs().text("zone.cluster");
    String expected = "the running servers report the cluster name \"%s\"".formatted(wanted);
    ClusterReadings cluster = ClusterReadings.of(evidence, expected);
    return Finding.all(cluster.servers().stream().map(server -> server.judged(value -> named(server, wanted, expected))).toList());
  }

  private static Finding named(Seen<NatsServer> server, String wanted, String expected) {
    String seen = "%s: cluster name \"%s\"".formatted(server.role(), server.value().cluster());
    return server.value().cluster().equals(wanted)
        ? Finding.proven(expected, seen, server.seq())
        : Finding.refuted(expected, seen, server.seq());
  }

  private static Set<String> indicatorProbes() {
    Set<String> probes = new HashSet<>(ClusterReadings.PROBES);
    probes.addAll(Set.of(ErrorIndicators.ROUTES, ErrorIndicators.LOG));
    return probes;
  }

  private static Set<String> healthyProbes() {
    Set<String> probes = new HashSet<>(indicatorProbes());
    probes.add(Health.PROBE);
    return probes;
  }
}
