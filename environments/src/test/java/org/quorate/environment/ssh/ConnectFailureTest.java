package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.session.helpers.MissingAttachedSessionException;
import org.junit.jupiter.api.Test;

class ConnectFailureTest {
  @Test
  void a_client_that_was_not_ready_for_the_servers_first_words_says_nothing_about_the_host() {
    assertThat(ConnectFailure.ofThisSide(
        new SshException(new IOException(new MissingAttachedSessionException("No session attached"))))).isTrue();
  }

  @Test
  void a_host_that_refuses_or_never_answers_does() {
    assertThat(ConnectFailure.ofThisSide(new SshException(new ConnectException("Connection refused")))).isFalse();
    assertThat(ConnectFailure.ofThisSide(new SshException("timeout"))).isFalse();
  }
}
