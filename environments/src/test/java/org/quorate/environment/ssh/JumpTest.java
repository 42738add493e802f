package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;
import org.quorate.environment.Unreachable;
import org.quorate.environment.inventory.Inventory.HostEntry;

/** Hosts behind other hosts. */
class JumpTest {
  @TempDir
  private Path directory;

  @Test
  void hosts_behind_two_others_are_reached_over_one_connection_to_each() throws Exception {
    try (LoopbackServer outer = server("outer"); LoopbackServer inner = server("inner");
        LoopbackServer target = server("target")) {
      outer.forward();
      inner.forward();
      List<HostEntry> way = List.of(outer.entry("jump host outer"), inner.entry("jump host inner"));
      Map<String, HostEntry> entries = new LinkedHashMap<>();
      for (String role : List.of("alpha", "beta", "gamma")) {
        HostEntry direct = target.entry(role);
        entries.put(role, target.entry(role, direct.login(), way));
      }
      try (SshHosts hosts = SshHosts.connect(Inventories.of(entries))) {
        assertThat(hosts.hosts().values())
            .allSatisfy(host -> assertThat(host.run(Command.of("echo", "in")).out()).isEqualTo("in\n"));
        assertThat(outer.connections()).isEqualTo(1);
        assertThat(inner.connections()).isEqualTo(1);
        assertThat(target.connections()).isEqualTo(3);
      }
    }
  }

  @Test
  void a_jump_host_is_trusted_no_more_than_any_other() throws Exception {
    try (LoopbackServer outer = server("outer"); LoopbackServer target = server("target")) {
      outer.forward();
      outer.trust(LoopbackServer.key("ssh-ed25519").getPublic());
      HostEntry entry = target.entry("alpha", target.entry("alpha").login(), List.of(outer.entry("jump host outer")));
      assertThatThrownBy(() -> SshHosts.connect(Inventories.of(Map.of("alpha", entry))))
          .isInstanceOf(Unreachable.class).hasMessageContaining("alpha (").hasMessageContaining("jump host outer (")
          .hasMessageContaining("Somebody else may be answering");
      assertThat(target.connections()).isZero();
    }
  }

  @Test
  void a_host_behind_a_jump_host_must_show_its_own_key() throws Exception {
    try (LoopbackServer outer = server("outer"); LoopbackServer target = server("target")) {
      outer.forward();
      Files.writeString(target.knownHosts(), "# nobody\n");
      HostEntry entry = target.entry("alpha", target.entry("alpha").login(), List.of(outer.entry("jump host outer")));
      assertThatThrownBy(() -> SshHosts.connect(Inventories.of(Map.of("alpha", entry))))
          .isInstanceOf(Unreachable.class).hasMessageContaining("its host key on record in " + target.knownHosts());
    }
  }

  private LoopbackServer server(String name) throws Exception {
    return new LoopbackServer(Files.createDirectory(directory.resolve(name)));
  }
}
