package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold on the hosts before a drill; nothing is changed by finding out. */
class PreflightTest {
  private static final List<String> LOOKS = List.of("ip -o address show to", "systemctl is-active",
      "systemctl list-units", "nft list tables", "iptables --list-rules", "iptables --table mangle --list-rules",
      "find /run", "test -e", "date ", "curl -", "cat /run/quorate-lock.owner", "systemctl list-timers");
  @TempDir
  private Path folder;

  @Test
  void a_whole_zone_lets_a_drill_begin() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    assertThatCode(new Preflight(healthy.zone, healthy.inputs)::check).doesNotThrowAnyException();
    onlyLooked(healthy);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "beta ip -o address | 0 | '2: eth0 inet 10.1.1.10/24' | steady state",
    "alpha ip -o address | 0 | '' | not exactly one",
    "gamma systemctl is-active jetstream.service | 3 | failed | gamma: jetstream.service is failed",
    "beta systemctl is-active bsfg-controller.service | 0 | active | beta: bsfg-controller.service is active",
    "alpha systemctl is-active keepalived.service | 3 | inactive | alpha: keepalived.service is inactive",
    "gamma curl -ksS | 0 | 503 | health address does not answer",
    "beta systemctl list-units | 0 | quorate-undo-1a2b3c4d-demotion-role.timer loaded active | beta: unit quorate-undo-1a2b3c4d-demotion",
    "beta nft list tables | 0 | table inet quorate_undo_1a2b3c4d_quorum_loss | beta: packet filter table inet quorate_undo_1a2b3c4d_quorum",
    "gamma iptables --list-rules | 0 | -N quorate-i_run7_pair_cut | gamma: packet filter chain",
    "alpha find /run | 0 | /run/quorate-lock.owner | alpha: file /run/quorate-lock.owner",
    "alpha find /run | 1 | '' | alpha: not searched",
    "beta cat /run/quorate-lock.owner | 0 | 'jane@desk, run 7' | 'beta: \"jane@desk, run 7\"'",
    "beta date | 0 | 12345.6 | beta",
    "beta date | 0 | garbage | clocks",
    "gamma test -e | 0 | '' | kill switch",
    "gamma test -e | 2 | '' | kill switch"})
  void each_thing_that_does_not_hold_refuses_the_drill(String key, int exit, String out, String named)
      throws IOException {
    HealthyZone healthy = new HealthyZone(folder).where(key, exit, out + "\n");
    assertThatThrownBy(new Preflight(healthy.zone, healthy.inputs)::check)
        .isInstanceOf(Refusal.class).hasMessageContaining(named);
    onlyLooked(healthy);
  }

  @Test
  void monitoring_that_would_stop_it_at_once() throws IOException {
    HealthyZone healthy = new HealthyZone(folder, "queries: []", "queries: [\"up == 0\"]", "alerts: []",
        "alerts: [BsfgDataLoss]").where("gamma curl -sS --max-time 4 --get", 0, """
            {"status": "success", "data": {"result": [{"metric": {}}]}}""")
        .where("gamma curl -sS --max-time 4 http", 0, """
            [{"labels": {"alertname": "BsfgDataLoss"}}, {"labels": {"alertname": "Other"}}]""");
    assertThatThrownBy(new Preflight(healthy.zone, healthy.inputs)::check).isInstanceOf(Refusal.class)
        .hasMessageContaining("the query \"up == 0\" has a result")
        .hasMessageContaining("the alert BsfgDataLoss is firing");
    onlyLooked(healthy);
  }

  @Test
  void monitoring_that_cannot_be_asked() throws IOException {
    HealthyZone healthy = new HealthyZone(folder, "alerts: []", "alerts: [BsfgDataLoss]")
        .where("gamma curl -sS --max-time 4", 0, "<html>");
    assertThatThrownBy(new Preflight(healthy.zone, healthy.inputs)::check).isInstanceOf(Refusal.class)
        .hasMessageContaining("Alertmanager does not say");
  }

  @Test
  void a_host_that_does_not_answer() throws IOException {
    HealthyZone healthy = new HealthyZone(folder).silent("gamma");
    assertThatThrownBy(new Preflight(healthy.zone, healthy.inputs)::check).isInstanceOf(Refusal.class)
        .hasMessageContaining("gamma");
    onlyLooked(healthy);
  }

  static void onlyLooked(HealthyZone healthy) {
    assertThat(healthy.ran()).isNotEmpty()
        .allMatch(line -> Stream.of("alpha ", "beta ", "gamma ", "client ").anyMatch(
            role -> LOOKS.stream().anyMatch(look -> line.startsWith(role + look))));
  }
}
