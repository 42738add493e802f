package org.quorate.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

/** A check that falls into an election waits for its end; one that finds no leader says so. */
class ElectionEndTest {
  private final ChangingZone zone = new ChangingZone();

  @AfterEach
  void stop() {
    zone.close();
  }

  @Test
  void what_an_election_explains_is_read_again_until_it_is_over() {
    zone.answers("no leader", "no leader", "new");
    await();
    assertThat(zone.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(zone.alpha.ran()).hasSize(3);
    assertThat(zone.waits()).isEqualTo(1);
    assertThat(zone.inVain()).isEmpty();
  }

  @Test
  void a_cluster_that_agrees_is_not_waited_for() {
    zone.answers("new");
    await();
    assertThat(zone.alpha.ran()).hasSize(1);
    assertThat(zone.waits()).isZero();
  }

  @Test
  void what_could_not_be_read_is_no_election() {
    await();
    assertThat(zone.alpha.ran()).hasSize(1);
    assertThat(zone.waits()).isZero();
  }

  @Test
  void what_outlived_an_election_is_only_looked_at_once_more() {
    hadItsTime();
    zone.answers("no leader");
    await();
    assertThat(zone.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(zone.alpha.ran()).hasSize(2);
    assertThat(zone.waits()).isZero();
  }

  @Test
  void after_a_change_an_election_has_its_time_again() {
    hadItsTime();
    zone.recorder.at(TimeUnit.MINUTES.toNanos(1));
    zone.recorder.record(EntryKind.FAULT, "cut", "alpha", new ObjectMapper().createObjectNode());
    zone.answers("no leader", "no leader", "new");
    await();
    assertThat(zone.verdict()).isEqualTo(Verdict.PROVEN);
  }

  private void hadItsTime() {
    zone.recorder.at(TimeUnit.SECONDS.toNanos(1));
    zone.recorder.record(EntryKind.NOTE, ElectionEnd.IN_VAIN, "",
        new ObjectMapper().createObjectNode().put("for", "another"));
  }

  private void await() {
    ElectionEnd.await(zone.run, ChangingZone.SHOWN);
  }
}
