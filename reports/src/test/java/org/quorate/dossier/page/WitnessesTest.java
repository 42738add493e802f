package org.quorate.dossier.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WitnessesTest {
  @Test
  void what_lines_show_is_told_once_for_all_streams_and_all_nodes() {
    assertThat(Witnesses.meanings(Stream.of("address", "vrrp-on-alpha", "vrrp-on-beta", "leader of stream KV_lease",
        "leader of stream facts", "leader of meta", "power").map(Witnesses::words)))
        .containsExactly(
            entry("virtual address", "the node that carries the address, by its own network configuration"),
            entry("VRRP seen on …", "nodes that announce themselves as master, as received on this node;"
                + " that one fell silent is known only some seconds later"),
            entry("leads …", "the node that leads this stream"),
            entry("JetStream leader", "the node that leads the cluster of JetStream"));
  }
}
