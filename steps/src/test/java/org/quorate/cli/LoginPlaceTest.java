package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LoginPlaceTest {
  @Test
  void user_and_port_may_be_left_out() {
    assertThat(LoginPlace.read("198.18.0.1")).isEqualTo(place(null, "198.18.0.1", 0));
    assertThat(LoginPlace.read("ops@north-1")).isEqualTo(place("ops", "north-1", 0));
    assertThat(LoginPlace.read("north-1:2222")).isEqualTo(place(null, "north-1", 2222));
    assertThat(LoginPlace.read("k.lee@198.18.0.1:2222")).isEqualTo(place("k.lee", "198.18.0.1", 2222));
  }

  @Test
  void the_colons_of_an_address_are_no_port() {
    assertThat(LoginPlace.read("fd00::1")).isEqualTo(place(null, "fd00::1", 0));
    assertThat(LoginPlace.read("ops@[fd00::1]:2222")).isEqualTo(place("ops", "fd00::1", 2222));
  }

  @Test
  void what_has_another_form_is_left_to_whoever_checks_addresses() {
    assertThat(LoginPlace.read("ops@here@there")).isEqualTo(place(null, "ops@here@there", 0));
    assertThat(LoginPlace.read("there:port")).isEqualTo(place(null, "there:port", 0));
  }

  private static LoginPlace place(String user, String address, int port) {
    return new LoginPlace(Optional.ofNullable(user), address, port == 0 ? OptionalInt.empty() : OptionalInt.of(port));
  }
}
