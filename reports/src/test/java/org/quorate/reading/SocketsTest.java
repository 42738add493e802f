package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who listens where, who is connected to whom, and which addresses there are. */
class SocketsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LISTEN 0 4096 0.0.0.0:4222 0.0.0.0:*            | 0.0.0.0:4222     | true
      LISTEN 0 128 :::4222 :::*                       | [::]:4222        | true
      LISTEN 0 128 :4222 :*                           | :4222            | true
      LISTEN 0 4096 *:4222 *:*                        | *:4222           | true
      LISTEN 0 4096 [::]:4222 [::]:*                  | [::]:4222        | true
      LISTEN 0 4096 10.1.1.11:4222 0.0.0.0:*          | 10.1.1.11:4222   | false
      LISTEN 0 4096 127.0.0.53%lo:4222 0.0.0.0:*      | 127.0.0.53:4222  | false
      LISTEN 0 4096 [::ffff:10.1.1.11]:4222 *:*       | 10.1.1.11:4222   | false
      LISTEN 0 4096 [fe80::1]%eth0:4222 [::]:*        | [fe80::1]:4222   | false
      """)
  void a_listener_has_an_address_or_all_of_them(String line, String shown, boolean wildcard) {
    ListeningSockets sockets = ListeningSockets.read(line).orElseThrow();

    assertThat(sockets.all()).hasSize(1).isEqualTo(sockets.on(4222));
    assertThat(sockets.on(4222)).singleElement().hasToString(shown)
        .satisfies(socket -> assertThat(socket.wildcard()).isEqualTo(wildcard));
    assertThat(sockets.on(4223)).isEmpty();
  }

  @Test
  void listeners_belong_to_programs_if_one_may_see_them() {
    assertThat(ListeningSockets.read("""
        LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=1,fd=3),("system d",pid=2,fd=4))

        LISTEN 0 128 0.0.0.0:80 0.0.0.0:*
        """).orElseThrow().all()).extracting(ListeningSockets.Socket::processes)
        .containsExactly(List.of("sshd", "system d"), List.of());
    assertThat(ListeningSockets.read("").orElseThrow().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LISTEN 0 128 0.0.0.0:22", "ESTAB 0 0 10.1.1.11:22 10.1.1.12:4000", "LISTEN 0 128 22 *",
      "LISTEN 0 128 0.0.0.0:ssh 0.0.0.0:*", "Cannot open netlink socket"})
  void a_line_of_another_form_spoils_the_list(String line) {
    assertThat(ListeningSockets.read("LISTEN 0 128 0.0.0.0:22 0.0.0.0:*\n" + line)).isEmpty();
  }

  @Test
  void connections_are_those_of_a_process() {
    Connections connections = Connections.parse("""
        0 0 10.1.1.11:40000 10.1.1.12:6222 users:(("nats server",pid=7,fd=5))
        0 0 10.1.1.11:40002 10.1.1.12:6222 users:(("nats server",pid=7,fd=6))
        0 0 10.1.1.11:40001 10.1.1.13:6222 users:(("sshd",pid=77,fd=5),("x",pid=8,fd=1))

        0 0 10.1.1.11:40009 10.1.1.14:6222
        """).orElseThrow();

    assertThat(connections.peersOf("7")).containsExactly("10.1.1.12:6222");
    assertThat(connections.peersOf("8")).containsExactly("10.1.1.13:6222");
    assertThat(connections.peersOf("9")).isEmpty();
    assertThat(Connections.parse("").orElseThrow().peersOf("7")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 10.1.1.11:1", "x 0 10.1.1.11:1 10.1.1.12:1", "0 0 local 10.1.1.12:1", "0 0 10.1.1.11:1 peer"})
  void a_connection_of_another_form_spoils_the_list(String line) {
    assertThat(Connections.parse(line)).isEmpty();
  }

  @Test
  void attempts_end_in_several_ways() {
    Map<String, ConnectAttempt> attempts = ConnectAttempt.parse("""
        10.1.1.12:6222 0
        10.1.1.13:6222 111
        10.1.1.14:6222 110
        10.1.1.15:6222 113
        10.1.1.16:6222 101
        """).orElseThrow();

    assertThat(attempts.values()).extracting(Object::toString)
        .containsExactly("connected", "refused", "no answer", "no way there", "error 101");
    assertThat(attempts.values()).extracting(ConnectAttempt::connected).containsExactly(true, false, false, false, false);
    assertThat(attempts.values()).extracting(ConnectAttempt::refused).containsExactly(false, true, false, false, false);
    assertThat(ConnectAttempt.parse("")).isEmpty();
    assertThat(ConnectAttempt.parse("10.1.1.12:6222 0\nTraceback")).isEmpty();
  }

  @Test
  void addresses_lie_on_interfaces() {
    Addresses addresses = Addresses.read("""
        [{"ifname": "lo", "addr_info": [{"local": "127.0.0.1", "prefixlen": 8}]}, {"ifname": "eth1"},
         {"ifname": "eth0", "addr_info": [{"local": "10.1.1.11", "prefixlen": 24}, {"local": "10.1.1.10"}]},
         {"addr_info": [{"local": "10.1.1.11", "prefixlen": 32}]}]""").orElseThrow();

    assertThat(addresses.all()).extracting(Object::toString)
        .containsExactly("127.0.0.1/8 on lo", "10.1.1.11/24 on eth0", "10.1.1.10/-1 on eth0", "10.1.1.11/32 on ");
    assertThat(addresses.carrying("10.1.1.11")).hasSize(2)
        .startsWith(new Addresses.Address("eth0", "10.1.1.11", 24));
    assertThat(addresses.carrying("10.1.1.1")).isEmpty();
    assertThat(Addresses.read("[{\"ifname\": \"lo\"}]")).isEmpty();
    assertThat(Addresses.read("{\"addr_info\": [{\"addr_info\": []}]}")).isEmpty();
  }
}
