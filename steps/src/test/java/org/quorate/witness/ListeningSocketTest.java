package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningSocketTest {
  private final ListeningSocket socket = new ListeningSocket("198.18.0.10", 9443);

  @ParameterizedTest
  @ValueSource(strings = {
    "LISTEN 0 50 198.18.0.10:9443 0.0.0.0:*", "LISTEN 0 50 0.0.0.0:9443 0.0.0.0:*", "LISTEN 0 50 *:9443 *:*",
    "LISTEN 0 50 [::]:9443 [::]:*", "LISTEN 0 50 198.18.0.10%eth0:9443 0.0.0.0:*",
    "LISTEN 0 50 [::ffff:198.18.0.10]:9443 *:*", "0      50     198.18.0.10:9443 0.0.0.0:*",
    "0      50               *:9443        *:*",
    "UNCONN 0      0      198.18.0.10:9443 0.0.0.0:*"})
  void whoever_clients_reach_serves(String line) {
    assertThat(socket.serves(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "0 50 127.0.0.1:9443 0.0.0.0:*", "0 0 198.18.0.10:9443 198.18.0.20:40000", "50 198.18.0.10:9443 0.0.0.0:*",
    "LISTEN 0 50 127.0.0.1:9443 0.0.0.0:*", "LISTEN 0 50 198.18.0.10:19443 0.0.0.0:*",
    "LISTEN 0 50 198.18.0.100:9443 0.0.0.0:*", "ESTAB 0 0 198.18.0.10:9443 198.18.0.20:40000",
    "UNCONN 0 0 198.18.0.10:9443 198.18.0.20:40000", "LISTEN 0 50 198.18.0.10:944 0.0.0.0:*",
    "State Recv-Q Send-Q Local Address:Port", "LISTEN 0 50 9443 0.0.0.0:*", "LISTEN", "", "\u0000 \uFFFD"})
  void nobody_else_does(String line) {
    assertThat(socket.serves(line)).isFalse();
  }

  @Test
  void an_address_of_version_six_stands_in_brackets() {
    assertThat(new ListeningSocket("2001:db8::10", 9443).serves("LISTEN 0 50 [2001:db8::10]:9443 [::]:*")).isTrue();
    assertThat(new ListeningSocket("2001:db8::10", 9443).serves("LISTEN 0 50 [2001:db8::1]:9443 [::]:*")).isFalse();
  }
}
