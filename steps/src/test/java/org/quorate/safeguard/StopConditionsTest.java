package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.trial.FakeHost;

class StopConditionsTest {
  private static final Instant UNTIL = Instant.parse("2026-02-07T05:00:00Z");
  private static final Instant NOW = UNTIL.minusSeconds(60);
  @TempDir
  private Path folder;

  @Test
  void nothing_stops_a_drill_while_all_is_well() throws IOException {
    assertThat(reason(new HealthyZone(folder))).isEmpty();
  }

  @Test
  void the_end_of_the_approval() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    assertThat(new StopConditions(healthy.zone, healthy.inputs, Set.of("alpha"), UNTIL, Optional.empty()).reason(UNTIL))
        .hasValueSatisfying(why -> assertThat(why).contains("approval ended"));
  }

  @Test
  void a_kill_switch_on_any_host() throws IOException {
    assertThat(reason(new HealthyZone(folder).where("gamma test -e /run/quorate-stop", 0, "")))
        .contains("gamma has the kill switch /run/quorate-stop");
  }

  @Test
  void trouble_of_a_node_that_the_drill_leaves_alone() throws IOException {
    assertThat(reason(new HealthyZone(folder).where("beta systemctl is-active jetstream", 3, "failed\n")))
        .hasValueSatisfying(why -> assertThat(why).contains("beta").contains("jetstream.service is failed"));
    HealthyZone own = new HealthyZone(Files.createDirectory(folder.resolve("own")))
        .where("alpha systemctl is-active jetstream", 3, "failed\n");
    assertThat(reason(own)).as("the drill's own").isEmpty();
  }

  @Test
  void a_node_that_is_silent() throws IOException {
    assertThat(reason(new HealthyZone(folder).silent("gamma")))
        .hasValueSatisfying(why -> assertThat(why).contains("gamma").contains("UNREACHABLE"));
  }

  @Test
  void more_failed_requests_than_the_budget() throws IOException {
    HealthyZone healthy = new HealthyZone(folder, "client-errors: 60", "client-errors: 2")
        .where("client curl", 28, "");
    StopConditions conditions = new StopConditions(healthy.zone, healthy.inputs, Set.of("alpha"), UNTIL, Optional.empty());
    assertThat(conditions.reason(NOW)).isEmpty();
    assertThat(conditions.reason(NOW)).isEmpty();
    assertThat(conditions.reason(NOW)).contains("3 requests of a client failed, more than 2");
  }

  @Test
  void an_outage_that_lasts_too_long() throws IOException {
    HealthyZone healthy = new HealthyZone(folder, "outage: 60s", "outage: 1ms").where("client curl", 28, "");
    StopConditions conditions = new StopConditions(healthy.zone, healthy.inputs, Set.of("alpha"), UNTIL, Optional.empty());
    await().until(() -> conditions.reason(NOW).filter(why -> why.contains("no answer for")).isPresent());
  }

  @Test
  void monitoring_stops_it_at_once_when_it_says_so_and_later_when_it_stays_blind() throws IOException {
    HealthyZone firing = new HealthyZone(folder, "alerts: []", "alerts: [BsfgDataLoss]")
        .where("gamma curl -sS --max-time 4", 0, "[{\"labels\": {\"alertname\": \"BsfgDataLoss\"}}]");
    assertThat(reason(firing)).contains("the alert BsfgDataLoss is firing");

    HealthyZone blind = new HealthyZone(Files.createDirectory(folder.resolve("blind")), "alerts: []",
        "alerts: [BsfgDataLoss]").where("gamma curl -sS --max-time 4", 7, "");
    StopConditions conditions = new StopConditions(blind.zone, blind.inputs, Set.of("alpha"), UNTIL, Optional.empty());
    assertThat(conditions.reason(NOW)).isEmpty();
    assertThat(conditions.reason(NOW)).isEmpty();
    assertThat(conditions.reason(NOW)).isPresent();
  }

  @Test
  void an_alert_that_is_silenced_by_this_drill_alone_is_seen() throws IOException {
    assertThat(silencedBy("\"ours\"", "a")).contains("the alert BsfgDataLoss is firing");
    assertThat(silencedBy("", "b")).contains("the alert BsfgDataLoss is firing");
    assertThat(silencedBy("\"theirs\"", "c")).as("somebody knows of it").isEmpty();
    assertThat(silencedBy("\"theirs\", \"ours\"", "d")).as("somebody knows of it").isEmpty();
  }

  private Optional<String> silencedBy(String silences, String name) throws IOException {
    HealthyZone healthy = new HealthyZone(Files.createDirectory(folder.resolve(name)), "alerts: []",
        "alerts: [BsfgDataLoss]").whenAsked("gamma curl -sS --max-time 4 ", () -> FakeHost.said(
            "[{\"labels\": {\"alertname\": \"BsfgDataLoss\"}, \"status\": {\"silencedBy\": [%s]}}]".formatted(silences)));
    Optional<String> why =
        new StopConditions(healthy.zone, healthy.inputs, Set.of("alpha"), UNTIL, Optional.of("ours")).reason(NOW);
    assertThat(healthy.ran()).anyMatch(line -> line.contains("active=true&silenced=true"));
    return why;
  }

  private static Optional<String> reason(HealthyZone healthy) {
    return new StopConditions(healthy.zone, healthy.inputs, Set.of("alpha"), UNTIL, Optional.empty()).reason(NOW);
  }
}
