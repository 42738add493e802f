package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NatsConfigurationTest {
  @Test
  void a_recorded_file_says_what_its_server_does() {
    NatsConfiguration zone = read(Golden.text("nats-configuration", "nats-server-2.15.2"));

    assertThat(zone.clusterName()).contains("lab");
    assertThat(zone.clientListen()).contains(new HostPort("0.0.0.0", 4222));
    assertThat(zone.monitoring()).contains(new HostPort("0.0.0.0", 8222));
    assertThat(zone.clusterListen()).contains(new HostPort("0.0.0.0", 6222));
    assertThat(zone.routes()).containsExactly(
        "nats://198.18.167.11:6222", "nats://198.18.167.12:6222", "nats://198.18.167.13:6222");
    assertThat(zone.storeDirectory()).contains("/data/jetstream");
    assertThat(zone.includesOthers()).isFalse();
  }

  @Test
  void what_is_not_written_is_not_known() {
    NatsConfiguration bare = read("server_name: n1\n");

    assertThat(bare.clusterName()).isEmpty();
    assertThat(bare.clusterListen()).isEmpty();
    assertThat(bare.clientListen()).isEmpty();
    assertThat(bare.monitoring()).isEmpty();
    assertThat(bare.storeDirectory()).isEmpty();
    assertThat(bare.routes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      port: 4222                            | 4222 |      |
      listen = "0.0.0.0:4222"; port = 5222  | 4222 |      |
      http_port: 8222                       |      | 8222 |
      monitor_port 8222                     |      | 8222 |
      HTTP: 127.0.0.1:8222, http_port: 9222 |      | 8222 |
      cluster { port: 6222 }                |      |      | 6222
      cluster: {listen: 10.1.1.11:6222}     |      |      | 6222
      Cluster = {LISTEN = '10.1.1.11:6222'} |      |      | 6222
      listen: {a: 4222}                     |      |      |
      """)
  void ports_have_several_spellings(String text, Integer client, Integer monitoring, Integer cluster) {
    NatsConfiguration configuration = read(text);

    assertThat(configuration.clientListen().map(HostPort::port).orElse(null)).isEqualTo(client);
    assertThat(configuration.monitoring().map(HostPort::port).orElse(null)).isEqualTo(monitoring);
    assertThat(configuration.clusterListen().map(HostPort::port).orElse(null)).isEqualTo(cluster);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      cluster { name: plant-a }                   | plant-a
      cluster{name: plant-a}                      | plant-a
      cluster { name = "plant a" }                | plant a
      cluster { name 'plant-a' }                  | plant-a
      cluster { "name": plant-a }                 | plant-a
      cluster { name: $zone }, Zone: plant-a      | plant-a
      cluster { name: "$zone" }, zone: plant-a    | $zone
      cluster { name: $ZONE_OF_ENVIRONMENT }      | $ZONE_OF_ENVIRONMENT
      cluster { name: $zone }, zone: { a: b }     | $zone
      cluster { name: "}" }                       | }
      cluster { name: plant-a; routes: [a, b] }   | plant-a
      cluster { routes: [[a], {b: c}], name: d }  | d
      cluster { name: a/b=c }                     | a/b=c
      cluster { # name: x                         |
      """)
  void a_name_is_read_however_it_is_written(String text, String name) {
    assertThat(NatsConfiguration.read(text).flatMap(NatsConfiguration::clusterName).orElse(null)).isEqualTo(name);
  }

  @Test
  void comments_are_no_statements_but_may_stand_behind_them() {
    NatsConfiguration read = read("""
        # cluster { name: old }
        // port: 1
        port: 4222 # the clients'
        cluster {
          name: plant-a // as on the plate
          routes = [
            nats://user:secret@10.1.1.12:6222, nats-route://10.1.1.13:6222
            "nats://10.1.1.14:6222"
            $peer
            [nested]
          ]
        }
        peer: "nats://10.1.1.15:6222"
        # the end""");

    assertThat(read.clientListen()).contains(new HostPort("", 4222));
    assertThat(read.clusterName()).contains("plant-a");
    assertThat(read.routes()).containsExactly("nats://user:secret@10.1.1.12:6222", "nats-route://10.1.1.13:6222",
        "nats://10.1.1.14:6222", "nats://10.1.1.15:6222");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "include cluster.conf", "cluster { include ./routes.conf }", "accounts { A { users: [{ include users.conf }] } }"})
  void other_files_may_be_taken_in_anywhere(String text) {
    assertThat(read(text).includesOthers()).isTrue();
  }

  @Test
  void the_word_alone_takes_nothing_in() {
    assertThat(read("server_name: include, cluster { routes: [include] }").includesOthers()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {" port: 4222", "\tport: 4222", "\n \tport:4222", "name: x;port: 4222", "name: x, port=4222"})
  void a_key_may_stand_anywhere_a_statement_begins(String text) {
    assertThat(read(text).clientListen()).contains(new HostPort("", 4222));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jetstream { store_dir: /data/jetstream }", "jetstream: {storedir: \"/data/jetstream\"}",
      "jetstream {store_dir=/data/jetstream, storedir=/other}"})
  void the_store_has_two_spellings(String text) {
    assertThat(read(text).storeDirectory()).contains("/data/jetstream");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "  \n", "# nothing", "port", "port:", "cluster {", "cluster { name: x", "}", "port: 4222 }", "{ port: 4222 }",
      "[ port ]", "] port", "port: ]", "port: }", "routes: [", "routes: [a", "routes: [a, }]", "cluster { name }",
      "cluster { { } }", "name: \"x", "name: 'x", "name: \"x'"})
  void half_a_file_is_none(String text) {
    assertThat(NatsConfiguration.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30, true", "31, false", "10000, false"})
  void sections_nest_as_deep_as_anybody_writes_them(int depth, boolean read) {
    assertThat(NatsConfiguration.read("a {".repeat(depth) + " b: c " + "}".repeat(depth)).isPresent()).isEqualTo(read);
    assertThat(NatsConfiguration.read("a: " + "[".repeat(depth) + " c " + "]".repeat(depth)).isPresent()).isEqualTo(read);
  }

  private static NatsConfiguration read(String text) {
    return NatsConfiguration.read(text).orElseThrow();
  }
}
