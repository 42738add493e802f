package org.quorate.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

class MonitoringCatchUpTest {
  private final ChangingZone zone = new ChangingZone();

  @AfterEach
  void stop() {
    zone.close();
  }

  @Test
  void what_changed_by_itself_is_looked_at_until_monitoring_shows_it() {
    zone.answers("old", "old", "new");
    await();
    assertThat(zone.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(zone.alpha.ran()).hasSize(3);
    assertThat(zone.inVain()).isEmpty();
  }

  @Test
  void what_agrees_at_once_is_not_waited_for() {
    zone.answers("new");
    await();
    assertThat(zone.alpha.ran()).hasSize(1);
    assertThat(zone.waits()).isZero();
  }

  @Test
  void a_contradiction_that_stays_is_waited_for_once_and_then_only_looked_at_again() {
    zone.answers("old");
    await();
    assertThat(zone.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(zone.inVain()).containsExactly("shown");
    int looks = zone.alpha.ran().size();
    await();
    assertThat(zone.alpha.ran()).hasSize(looks + 1);
    assertThat(zone.waits()).isEqualTo(1);
  }

  @Test
  void after_a_change_monitoring_has_its_time_again() {
    zone.answers("old");
    await();
    zone.recorder.at(TimeUnit.MINUTES.toNanos(1));
    zone.recorder.record(EntryKind.ACTION, "stop", "alpha", new ObjectMapper().createObjectNode());
    zone.answers("old", "new");
    zone.prober.forget();
    await();
    assertThat(zone.verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void what_could_not_be_read_is_no_lag_of_monitoring() {
    await();
    assertThat(zone.alpha.ran()).hasSize(1);
    assertThat(zone.waits()).isZero();
  }

  private void await() {
    MonitoringCatchUp.await(zone.run, ChangingZone.SHOWN);
  }
}
