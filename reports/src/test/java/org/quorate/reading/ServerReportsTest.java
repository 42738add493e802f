package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a nats-server says of itself, its group, its routes, and in its log. */
class ServerReportsTest {
  @Test
  void a_server_describes_itself() {
    assertThat(NatsServer.read("""
        {"server_id": "N1", "server_name": "n1", "port": 4222, "http_port": 8222, "config_digest": "sha256:ab",
         "config_load_time": "2026-11-21T11:32:58Z", "cluster": {"name": "lab", "cluster_port": 6222},
         "jetstream": {"config": {"store_dir": "/data/jetstream"}}}"""))
        .contains(new NatsServer("n1", "lab", 4222, 6222, 8222, "/data/jetstream", "sha256:ab", "2026-11-21T11:32:58Z"));
    assertThat(NatsServer.read("{\"server_id\": \"N1\", \"server_name\": \"n1\", \"port\": 4222}"))
        .contains(new NatsServer("n1", "", 4222, -1, -1, "", "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"server_name\": \"n1\", \"port\": 1}", "{\"server_id\": \"N1\", \"port\": 1}",
      "{\"server_id\": \"N1\", \"server_name\": \"n1\"}", "[]", "404 page not found"})
  void what_names_no_server_is_no_report(String text) {
    assertThat(NatsServer.read(text)).isEmpty();
  }

  @Test
  void the_meta_group_has_a_leader_and_peers() {
    assertThat(MetaGroup.read("""
        {"server_id": "N1", "meta_cluster": {"name": "lab", "leader": "n1", "cluster_size": 3, "replicas": [
          {"name": "n2", "current": true}, {"name": "n3", "current": false, "offline": true}]}}"""))
        .contains(new MetaGroup("lab", "n1", 3,
            List.of(new MetaGroup.Peer("n2", true, false), new MetaGroup.Peer("n3", false, true))));
    assertThat(MetaGroup.read("{\"server_id\": \"N1\"}")).contains(new MetaGroup("", "", 0, List.of()));
    assertThat(MetaGroup.read("{\"server_id\": \"N1\", \"server_name\": \"n1\"}")).isEmpty();
    assertThat(MetaGroup.read("{\"meta_cluster\": {}}")).isEmpty();
  }

  @Test
  void a_server_is_connected_since_the_last_of_the_others_came() {
    ServerRoutes routes = ServerRoutes.read("""
        {"server_id": "N1", "server_name": "n1", "routes": [
          {"remote_name": "n2", "start": "2026-11-21T11:00:05Z"}, {"remote_name": "n2", "start": "2026-11-21T11:00:01Z"},
          {"remote_name": "n3", "start": "2026-11-21T11:00:03Z"}, {"remote_name": "n3", "start": "2026-11-21T11:00:09Z"}]}""")
        .orElseThrow();

    assertThat(routes.server()).isEqualTo("n1");
    assertThat(routes.remotes()).containsExactlyInAnyOrder("n2", "n3");
    assertThat(routes.connectedSince()).contains(Instant.parse("2026-11-21T11:00:03Z"));
    assertThat(routes.routes()).hasSize(4).contains(new ServerRoutes.Route("n2", Instant.parse("2026-11-21T11:00:05Z")));
  }

  @Test
  void a_server_without_routes_is_connected_to_nobody() {
    assertThat(ServerRoutes.read("{\"server_id\": \"N1\", \"routes\": []}").orElseThrow())
        .isEqualTo(new ServerRoutes("", List.of()))
        .matches(routes -> routes.connectedSince().isEmpty());
    assertThat(ServerRoutes.read("{\"server_id\": \"N1\", \"routes\": [{\"remote_name\": \"n2\"}]}")).isEmpty();
    assertThat(ServerRoutes.read("{\"routes\": []}")).isEmpty();
  }

  @Test
  void a_log_tells_of_elections_and_of_trouble() {
    ServerLog log = ServerLog.read("""
        \u001b[2K2026-11-21T11:32:58.1Z [1] 2026/11/21 11:32:58 [INF] Starting nats-server

        2026-11-21T11:32:59Z [1] [INF] JetStream cluster new metadata leader: n2/lab
        2026-11-21T11:33:00Z [1] [WRN] JetStream has not established contact with a Meta Leader
        2026-11-21T11:33:01Z [1] [INF] 10.1.1.12:6222 - rid:12 - Route connection created
        2026-11-21T11:33:02Z [1] [ERR] Error trying to connect to route (attempt 1)
        2026-11-21T11:33:03Z [1] [WRN] Plaintext passwords detected
        2026-11-21T11:33:04Z [1] [INF] Self is new JetStream cluster metadata leader
        2026-11-21T11:33:05Z
        """).orElseThrow();

    assertThat(log.lines()).hasSize(8);
    assertThat(log.lines().get(0)).isEqualTo(new ServerLog.Line(
        Instant.parse("2026-11-21T11:32:58.1Z"), "[1] 2026/11/21 11:32:58 [INF] Starting nats-server"));
    assertThat(log.lines().get(7).text()).isEmpty();
    assertThat(log.trouble()).extracting(line -> line.at().toString())
        .containsExactly("2026-11-21T11:33:00Z", "2026-11-21T11:33:02Z");
    assertThat(log.latestElection()).contains(Instant.parse("2026-11-21T11:33:04Z"));
  }

  @Test
  void a_log_without_lines_or_times_is_none() {
    assertThat(ServerLog.read("\n")).isEmpty();
    assertThat(ServerLog.read("2026-11-21T11:32:58Z a\nno such service: jetstream")).isEmpty();
    assertThat(ServerLog.read("2026-11-21T11:32:58Z a").orElseThrow().latestElection()).isEmpty();
  }
}
