package org.quorate.criterion.jetstream;

import java.util.List;
import java.util.Map;
import org.quorate.criterion.Zone;

/** Evidence of a healthy JetStream cluster, as nats-server 2.15.2 and the programs around it print it. */
public final class ClusterZone {
  static final Map<String, String> ADDRESSES = Map.of("alpha", "10.1.1.11", "beta", "10.1.1.12", "gamma", "10.1.1.13");
  static final List<String> ROLES = List.of("alpha", "beta", "gamma");
  static final String DIGEST = "sha256:3026ffdc04749b8780f43b31635cc203947a35b8b860509196726cd2e2ac693c";
  private static final String LOADED = "2026-03-01T08:44:32.46450846Z";
  private static final long CHANGED_BEFORE = 1772350000;

  private ClusterZone() {}

  /** Every reading of a cluster with its leader on Alpha. */
  public static Zone good() {
    Zone zone = Zone.example();
    ROLES.forEach(role -> zone
        .reads("jetstream-configuration", role, configuration("plant-a", ROLES))
        .reads("jetstream-configuration-status", role, CHANGED_BEFORE + "\n")
        .reads("jetstream-configuration-test", role, "", 0, "", valid(DIGEST))
        .reads("jetstream-location", role, "8:3 /data/jetstream\n")
        .reads("manifest", role, MANIFEST)
        .reads("listening-sockets", role, SOCKETS)
        .reads("jetstream-server", role, server("plant-a-" + role, "plant-a", DIGEST))
        .reads("jetstream-meta", role, meta("plant-a-alpha", peers(role)))
        .reads("jetstream-routes", role, routes("plant-a-" + role, others(role)))
        .reads("jetstream-health", role, "{\"status\":\"ok\"}\n200")
        .reads("jetstream-log", role, LOG)
        .reads("containers", role, container("running"))
        .reads("units", role, unit("active")));
    return zone;
  }

  static String valid(String digest) {
    return "nats-server: configuration file /opt/bsfg/jetstream.conf is valid (%s)\n".formatted(digest);
  }

  static String configuration(String cluster, List<String> routes) {
    return """
        # NATS JetStream of zone plant-a
        server_name: plant-a-node
        listen: 0.0.0.0:4222
        http: 0.0.0.0:8222

        cluster {
          name: %s
          listen: 0.0.0.0:6222
          routes: [
            %s
          ]
        }

        jetstream {
          store_dir: /data/jetstream   # the dedicated volume
          sync_interval: always
        }
        """.formatted(cluster, String.join("\n    ", routes.stream().map(role -> "nats://" + ADDRESSES.get(role) + ":6222").toList()));
  }

  static String server(String name, String cluster, String digest) {
    return """
        {"server_id": "NCEE3LPIG3CXEDED75B4KRBP5NLHGSFUTY6VHJS7DI464TQHLDQWL2MC", "server_name": "%s", "version": "2.15.2",
         "host": "0.0.0.0", "port": 4222, "http_host": "0.0.0.0", "http_port": 8222,
         "cluster": {"name": "%s", "addr": "0.0.0.0", "cluster_port": 6222, "pool_size": 3},
         "jetstream": {"config": {"store_dir": "/data/jetstream/jetstream"}},
         "config_load_time": "%s", "config_digest": "%s"}
        """.formatted(name, cluster, LOADED, digest);
  }

  static List<String> others(String role) {
    return ROLES.stream().filter(other -> !other.equals(role)).map(other -> "plant-a-" + other).toList();
  }

  /** Only the leader knows who is current: followers show other followers as not current. */
  static String peers(String role) {
    return String.join(", ", others(role).stream()
        .map(name -> peer(name, role.equals("alpha") || name.equals("plant-a-alpha"), false)).toList());
  }

  static String peer(String name, boolean current, boolean offline) {
    return "{\"name\": \"%s\", \"current\": %s%s, \"active\": 186184091, \"peer\": \"JGxF1Vy3\"}".formatted(
        name, current, offline ? ", \"offline\": true" : "");
  }

  static String meta(String leader, String peers) {
    return """
        {"server_id": "NCEE", "config": {"store_dir": "/data/jetstream/jetstream"}, "streams": 0,
         "meta_cluster": {"name": "plant-a"%s, "peer": "4eEbMutu", "replicas": [%s], "cluster_size": 3, "quorum_needed": 2},
         "total": 1}
        """.formatted(leader.isEmpty() ? "" : ", \"leader\": \"" + leader + "\"", peers);
  }

  static String routes(String server, List<String> remotes) {
    return "{\"server_id\": \"NCEE\", \"server_name\": \"%s\", \"num_routes\": %d, \"routes\": [%s]}".formatted(
        server, remotes.size(), String.join(", ", remotes.stream().map(remote ->
            "{\"rid\": 9, \"remote_name\": \"%s\", \"ip\": \"10.1.1.12\", \"port\": 6222, \"start\": \"2026-03-01T08:44:34.499569051Z\"}"
                .formatted(remote)).toList()));
  }

  public static String container(String state) {
    return ("{\"Command\":\"\\\"/nats-server --config /opt/bsfg/jetstream.conf\\\"\",\"ID\":\"%s\",\"Image\":\"bsfg/jetstream:2.15.2\","
        + "\"Labels\":\"com.docker.compose.project=bsfg,com.docker.compose.oneoff=False,com.docker.compose.service=jetstream\","
        + "\"Names\":\"jetstream\",\"State\":\"%s\",\"Status\":\"Up 5 minutes\"}%n").formatted("01".repeat(32), state);
  }

  static String unit(String state) {
    return "Id=jetstream.service\nLoadState=loaded\nActiveState=%s\nSubState=exited\n".formatted(state);
  }

  /** The effective deployment manifest. */
  public static String manifest() {
    return MANIFEST;
  }

  /** Gamma first: errors until the peers are there, then the election. Compose puts a sign that clears the line before each. */
  static final String LOG = """
      \u001b[2K2026-03-01T08:44:32.476959000Z [1] 2026/03/01 08:44:32.476959 [INF] Starting nats-server
      \u001b[2K2026-03-01T08:44:33.248679000Z [1] 2026/03/01 08:44:33.248679 [ERR] Error trying to connect to route (attempt 1): dial tcp 10.1.1.11:6222: connect: connection refused
      \u001b[2K2026-03-01T08:44:34.499569000Z [1] 2026/03/01 08:44:34.499569 [INF] 10.1.1.12:6222 - rid:9 - Route connection created
      \u001b[2K2026-03-01T08:44:34.598685000Z [1] 2026/03/01 08:44:34.598685 [WRN] JetStream has not established contact with a meta leader
      \u001b[2K2026-03-01T08:44:34.824686000Z [1] 2026/03/01 08:44:34.824686 [INF] JetStream cluster new metadata leader: plant-a-alpha/plant-a
      """;

  static final String MANIFEST = """
      {"name": "bsfg", "services": {
        "bsfg-controller": {"command": null, "environment": {"BIND_ADDRESS": "10.1.1.10", "ZONE": "plant-a"},
          "image": "bsfg/controller:1.0.0", "network_mode": "host", "restart": "no"},
        "jetstream": {"command": ["--config", "/opt/bsfg/jetstream.conf"], "image": "bsfg/jetstream:2.15.2",
          "network_mode": "host", "restart": "on-failure",
          "volumes": [
            {"type": "bind", "source": "/opt/bsfg/jetstream.conf", "target": "/opt/bsfg/jetstream.conf", "read_only": true},
            {"type": "bind", "source": "/data/jetstream", "target": "/data/jetstream"}]}}}
      """;

  public static final String SOCKETS = """
      LISTEN 0      4096         0.0.0.0:4222      0.0.0.0:*    users:(("nats-server",pid=512,fd=12))
      LISTEN 0      4096         0.0.0.0:6222      0.0.0.0:*    users:(("nats-server",pid=512,fd=13))
      LISTEN 0      4096               *:8222            *:*    users:(("nats-server",pid=512,fd=8))
      LISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=80,fd=3))
      LISTEN 0      128             [::]:22           [::]:*    users:(("sshd",pid=80,fd=4))
      """;
}
