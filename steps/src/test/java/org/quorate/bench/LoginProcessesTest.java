package org.quorate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginProcessesTest {
  @Test
  void all_that_came_in_through_ssh_counts_and_nothing_else() {
    assertThat(LoginProcesses.seconds("""
        1 (systemd) S 0 1 1 0 -1 4194560 9 9 9 9 500 500 500 500 20 0
        70 (sshd) S 1 70 70 0 -1 4194560 9 9 9 9 1 2 3 4 20 0
        80 (sshd-session) S 70 70 70 0 -1 4194560 9 9 9 9 10 0 0 0 20 0
        81 (sh) S 80 70 70 0 -1 4194560 9 9 9 9 0 20 0 0 20 0
        82 (a (strange) name) S 81 70 70 0 -1 4194560 9 9 9 9 0 0 30 0 20 0
        90 (nats-server) S 1 70 70 0 -1 4194560 9 9 9 9 700 0 0 0 20 0
        """)).isEqualTo(0.70);
  }

  @Test
  void what_cannot_be_read_counts_nothing() {
    assertThat(LoginProcesses.seconds("")).isZero();
    assertThat(LoginProcesses.seconds("cat: /proc/90/stat: No such process\n91 (sshd\n92 (sshd) S 1\n")).isZero();
  }
}
