package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SilentPeersTest {
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private static Set<String> silent(String text) {
    return SilentPeers.read(text, LONGEST).orElseThrow().names();
  }

  private static String stream(String leader, String replicas) {
    return """
        {"server_id": "N", "account_details": [{"stream_detail": [{"name": "facts",
          "cluster": {"leader": "%s", "replicas": [%s]}}]}]}""".formatted(leader, replicas);
  }

  private static String peer(String name, long heard) {
    return "{\"name\": \"%s\", \"current\": true, \"active\": %d}".formatted(name, heard);
  }

  @ParameterizedTest(name = "heard {0} ns ago: silent {1}")
  @CsvSource({"1, false", "3000000000, false", "3000000001, true", "0, true", "-1, true"})
  void who_leads_should_have_heard_from_each_replica(long heard, boolean silent) {
    assertThat(silent(stream("n1", peer("n2", heard) + "," + peer("n3", 20))).contains("n2")).isEqualTo(silent);
  }

  @Test
  void who_follows_should_have_heard_from_the_leader_and_nobody_else() {
    assertThat(silent(stream("n1", peer("n1", 900_000_000L) + "," + peer("n3", 0)))).isEmpty();
    assertThat(silent(stream("n1", peer("n1", 9_000_000_000L) + "," + peer("n3", 5)))).containsExactly("n1");
  }

  @Test
  void the_group_of_all_servers_counts_too() {
    assertThat(silent("""
        {"server_id": "N", "meta_cluster": {"leader": "n1", "replicas": [{"name": "n2"}, {"name": "n3", "active": 4}]}}"""))
        .containsExactly("n2");
  }

  @Test
  void a_server_that_knows_no_leader_has_heard_from_those_it_says() {
    assertThat(silent(stream("", peer("n2", 0) + "," + peer("n3", 7)))).containsExactly("n2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "null", "{\"server_id\":", "<html></html>"})
  void anything_else_is_no_report(String text) {
    assertThat(SilentPeers.read(text, LONGEST)).isEmpty();
  }
}
