package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshConfigTest {
  private SshConfig config;

  @BeforeEach
  void read(@TempDir Path folder) throws IOException {
    config = SshConfig.read(Files.writeString(folder.resolve("config"), """
        # of an operator
        Host plant-a-* !plant-a-gamma
          User ops
          Port=2222
          IdentityFile ~/.ssh/plant
          ProxyJump first@bastion:2200, second

        Match user root
          User nobody
        Host bastion
          HostName 192.0.2.7
          ProxyJump none
        Host *
          User "anybody"
          IdentityFile /keys/%h
        """));
  }

  @Test
  void the_first_value_that_applies_wins_and_identities_add_up() {
    assertThat(config.user("plant-a-alpha")).contains("ops");
    assertThat(config.port("plant-a-alpha")).contains(2222);
    assertThat(config.identityFiles("plant-a-alpha"))
        .containsExactly(Path.of(System.getProperty("user.home"), ".ssh/plant"), Path.of("/keys/plant-a-alpha"));
    assertThat(config.proxyJump("plant-a-alpha")).containsExactly("first@bastion:2200", "second");
  }

  @Test
  void an_excluded_host_gets_what_everybody_gets() {
    assertThat(config.user("plant-a-gamma")).contains("anybody");
    assertThat(config.port("plant-a-gamma")).isEmpty();
    assertThat(config.proxyJump("plant-a-gamma")).isEmpty();
  }

  @Test
  void a_host_may_have_another_name_and_no_way_through_others() {
    assertThat(config.hostName("bastion")).contains("192.0.2.7");
    assertThat(config.proxyJump("bastion")).isEmpty();
  }
}
