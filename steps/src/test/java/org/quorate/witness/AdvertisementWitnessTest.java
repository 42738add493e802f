package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.FakeHost;
import org.quorate.trial.HandTimer;
import org.quorate.trial.MemoryRecorder;

/** The clock of beta is a thousand seconds ahead, known within two milliseconds. */
class AdvertisementWitnessTest {
  private static final long MILLIS = 1_000_000;
  private static final long AHEAD = 1_000_000 * MILLIS;
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final FakeHost host = new FakeHost("beta");
  private final HostClock clock = new HostClock();
  private final HandTimer timer = new HandTimer();
  private final AdvertisementWitness witness = new AdvertisementWitness(
      host, Map.of("198.18.0.11", "alpha", "198.18.0.12", "beta"), clock, new Notebook(recorder, 0), timer);

  @BeforeEach
  void open() {
    alive(100);
    witness.open();
  }

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void whoever_is_heard_sends_and_whoever_is_not_does_not() {
    advertised("198.18.0.11", 900, 150);
    alive(4500);
    witness.listen();
    assertThat(lines()).containsExactly("vrrp-on-beta alpha held 100..901", "vrrp-on-beta beta absent 100..4499");
    assertThat(recorder.of(EntryKind.EVENT)).as("whoever it is about, by the clock of the host that heard it")
        .allSatisfy(event -> assertThat(event.body().path("stamped_by").asText()).isEqualTo("beta"));
  }

  @Test
  void a_sender_that_falls_silent_stopped_after_its_last_advertisement() {
    advertised("198.18.0.11", 900, 150);
    advertised("198.18.0.11", 1900, 150);
    alive(5700);
    witness.listen();
    assertThat(lines()).noneMatch(line -> line.contains("alpha absent"));
    alive(6500);
    witness.listen();
    assertThat(lines()).contains("vrrp-on-beta alpha absent 1899..2901");
  }

  @Test
  void a_host_that_does_not_answer_tells_nothing_by_its_silence() {
    advertised("198.18.0.11", 900, 150);
    alive(1500);
    recorder.at(60_000 * MILLIS);
    witness.listen();
    assertThat(lines()).noneMatch(line -> line.contains("absent"));
  }

  @Test
  void whoever_resigns_is_gone_at_once() {
    advertised("198.18.0.11", 900, 150);
    advertised("198.18.0.11", 1500, 0);
    assertThat(lines()).contains("vrrp-on-beta alpha absent 1499..1501");
  }

  @Test
  void strangers_on_the_wire_are_passed_over() {
    advertised("198.18.0.99", 900, 150);
    host.latest().says("listening on any", 950 * MILLIS);
    assertThat(lines()).isEmpty();
  }

  @Test
  void without_the_program_it_is_blind_until_the_end_and_no_more() {
    recorder.at(200 * MILLIS);
    host.latest().ends("it ended with exit status 127: tcpdump: command not found");
    recorder.at(9000 * MILLIS);
    witness.close();
    assertThat(recorder.of(EntryKind.GAP)).hasSize(2).allSatisfy(gap -> {
      assertThat(gap.name()).isEqualTo("vrrp-on-beta");
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(99 * MILLIS);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(9000 * MILLIS);
      assertThat(gap.body().path("reason").asText()).contains("command not found");
    });
    assertThat(lines()).isEmpty();
  }

  @Test
  void a_lost_capture_is_a_gap_until_it_listens_again() {
    advertised("198.18.0.11", 900, 150);
    alive(1500);
    recorder.at(1600 * MILLIS);
    host.latest().ends("the connection was lost");
    recorder.at(3000 * MILLIS);
    timer.runAll();
    assertThat(host.followed()).hasSize(2);
    advertised("198.18.0.11", 3500, 150);
    assertThat(recorder.of(EntryKind.GAP)).filteredOn(gap -> gap.subject().equals("alpha")).singleElement()
        .satisfies(gap -> {
          assertThat(gap.body().path("from_ns").asLong()).isEqualTo(1499 * MILLIS);
          assertThat(gap.body().path("to_ns").asLong()).isEqualTo(3000 * MILLIS);
        });
    assertThat(lines()).contains("vrrp-on-beta alpha held 1499..3501");
    assertThat(recorder.of(EntryKind.EVENT).get(1).body().path("look").asBoolean()).isTrue();
  }

  private void alive(long millis) {
    clock.measured(AHEAD + millis * MILLIS, (millis - 1) * MILLIS, (millis + 1) * MILLIS);
    recorder.at(millis * MILLIS);
  }

  private void advertised(String source, long millis, int priority) {
    String stamp = "%d.%06d".formatted((AHEAD / MILLIS + millis) / 1000, (AHEAD / MILLIS + millis) % 1000 * 1000);
    recorder.at(millis * MILLIS);
    host.latest().says("%s eth0  In  IP %s > 198.18.0.12: VRRPv2, Advertisement, vrid 51, prio %d, authtype none, "
        .formatted(stamp, source, priority) + "intvl 1s, length 20", (millis + 5) * MILLIS);
  }

  private List<String> lines() {
    return recorder.of(EntryKind.EVENT).stream().map(AdvertisementWitnessTest::line).toList();
  }

  private static String line(Entry event) {
    return "%s %s %s %d..%d".formatted(event.name(), event.subject(), event.body().path("state").asText(),
        event.body().path("earliest_ns").asLong() / MILLIS, event.body().path("latest_ns").asLong() / MILLIS);
  }
}
