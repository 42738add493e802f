package org.quorate.environment.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome.Answer;
import org.quorate.environment.PowerControl;
import org.quorate.environment.Unreachable;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.Inventory.Disruption;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory.Kind;
import org.quorate.environment.inventory.Inventory.Login;

/** Live hosts are an inventory and SSH, nothing more. */
class LiveEnvironmentTest {
  @Test
  void nobody_has_power_over_live_hosts() throws IOException {
    try (LiveEnvironment live = LiveEnvironment.openLazily(nobodyThere())) {
      assertThat(live.capability(PowerControl.class)).isEmpty();
      assertThat(live.hosts()).containsOnlyKeys("alpha");
      assertThat(live.provenance()).containsEntry("inventory", "my-zone.yaml");
    }
  }

  @Test
  void a_host_that_is_down_from_the_beginning_is_an_outcome_or_an_error_as_one_likes() throws IOException {
    Inventory inventory = nobodyThere();
    try (LiveEnvironment live = LiveEnvironment.openLazily(inventory)) {
      assertThat(live.hosts().get("alpha").run(Command.of("true")).answer()).isEqualTo(Answer.UNREACHABLE);
    }
    assertThatThrownBy(() -> LiveEnvironment.open(inventory))
        .isInstanceOf(Unreachable.class).hasMessageContaining("alpha (127.0.0.1:");
  }

  private static Inventory nobodyThere() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    HostEntry alpha = new HostEntry(
        "alpha", "alpha", "127.0.0.1", port, "nobody", Login.key(Path.of("no-key")), Path.of("no-hosts"),
        List.of(), false);
    return new Inventory(Path.of("my-zone.yaml"), "bsfg", "my-zone", Kind.LIVE, Disruption.FORBIDDEN,
        Map.of("alpha", alpha), MissingNode.getInstance());
  }
}
