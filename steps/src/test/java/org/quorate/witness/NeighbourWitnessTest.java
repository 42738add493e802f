package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Host;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.FakeHost;
import org.quorate.trial.HandTimer;
import org.quorate.trial.MemoryRecorder;

class NeighbourWitnessTest {
  private static final String VIP = "198.18.0.10";
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final FakeHost client = new FakeHost("client");
  private final FakeHost alpha = new FakeHost("alpha").answering(command -> FakeHost.said("02:00:00:00:00:0a\n"));
  private final FakeHost beta = new FakeHost("beta").answering(command -> FakeHost.said("02:00:00:00:00:0b\n"));
  private final HandTimer timer = new HandTimer();
  private final NeighbourWitness witness = new NeighbourWitness(client, hosts(), VIP, "eth0", new HostClock(),
      new Notebook(recorder, 0), timer);

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void the_owner_is_the_host_whose_link_address_the_client_has() {
    open();
    assertThat(states()).containsExactlyInAnyOrder("arp alpha held", "arp beta absent");
  }

  @Test
  void the_client_pings_so_that_its_table_is_kept_up_to_date() {
    open();
    assertThat(client.followed()).anyMatch(each -> each.command().argv().equals(List.of("ping", "-n", "-i", "1", VIP)));
  }

  @Test
  void the_owner_changes_once_however_often_the_entry_is_confirmed() {
    open();
    for (int notice = 0; notice < 3; notice++) {
      for (FakeHost.Followed each : client.followed()) {
        each.says("[2026-03-01T12:00:0%d] %s dev eth0 lladdr 02:00:00:00:00:0b REACHABLE".formatted(notice, VIP), 9000);
      }
    }
    assertThat(states()).hasSize(4).contains("arp alpha absent", "arp beta held");
    assertThat(recorder.of(EntryKind.EVENT)).extracting(event -> event.body().path("stamped_by").asText())
        .as("two looks from here, two notices by the clock of the client host").containsExactly("", "", "client", "client");
  }

  @Test
  void hosts_that_share_a_link_address_cannot_be_told_apart() {
    beta.answering(command -> FakeHost.said("02:00:00:00:00:0a\n"));
    open();
    assertThat(states()).hasSize(1);
    witness.close();
    assertThat(recorder.of(EntryKind.GAP)).singleElement()
        .satisfies(gap -> assertThat(gap.body().path("reason").asText()).contains("no link address of its own"));
  }

  @Test
  void a_host_that_does_not_tell_its_link_address_is_a_gap() {
    beta.answering(command -> FakeHost.unreachable());
    recorder.at(100);
    open();
    recorder.at(900);
    witness.close();
    assertThat(recorder.of(EntryKind.GAP)).singleElement().satisfies(gap -> {
      assertThat(gap.subject()).isEqualTo("beta");
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(100);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(900);
    });
  }

  @Test
  void closing_ends_all_its_commands() {
    open();
    witness.close();
    assertThat(client.followed()).hasSize(3).allMatch(FakeHost.Followed::closed);
  }

  private void open() {
    client.answering(command -> FakeHost.said(VIP + " dev eth0 lladdr 02:00:00:00:00:0a REACHABLE"));
    witness.open();
  }

  private Map<String, Host> hosts() {
    return new TreeMap<>(Map.of("alpha", alpha, "beta", beta));
  }

  private List<String> states() {
    return recorder.of(EntryKind.EVENT).stream()
        .map(entry -> "%s %s %s".formatted(entry.name(), entry.subject(), entry.body().path("state").asText())).toList();
  }
}
