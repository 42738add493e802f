package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.FakeHost;
import org.quorate.trial.HandTimer;
import org.quorate.trial.MemoryRecorder;

/**
 * The host's clock is 1,000,000 ns ahead, known within 10 ns; the stream says {@code held 1000500} or {@code absent
 * 1000500}.
 */
class StreamWitnessTest {
  private static final long AHEAD = 1_000_000;
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final FakeHost host = new FakeHost("alpha");
  private final HostClock clock = new HostClock();
  private final HandTimer timer = new HandTimer();
  private final StreamWitness witness =
      new StreamWitness(host, new PlainStream(), clock, new Notebook(recorder, 0), timer);

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void the_first_look_is_on_record_when_it_is_open() {
    open("held", 100, 110, 120);

    assertThat(events()).singleElement().satisfies(entry -> {
      assertThat(entry.subject()).isEqualTo("alpha");
      assertThat(entry.name()).isEqualTo("plain");
      assertThat(entry.body().path("state").asText()).isEqualTo("held");
      assertThat(entry.body().path("initial").asBoolean()).isTrue();
      assertThat(entry.body().path("look").asBoolean()).isTrue();
      assertThat(entry.body().path("stamped_by").asText("none")).as("timed from here").isEmpty();
      assertBounds(entry, 110, 120);
    });
    assertThat(gaps()).isEmpty();
  }

  @Test
  void it_listens_before_it_looks() {
    host.onFollow(() -> assertThat(host.ran()).isEmpty());
    open("absent", 100, 110, 120);
    assertThat(host.followed()).hasSize(1);
    assertThat(host.ran()).hasSize(1);
  }

  @Test
  void a_change_is_bounded_by_the_host_clock() {
    open("absent", 100, 110, 120);
    host.latest().says("held " + (AHEAD + 500), 900);

    assertThat(events().get(1).body().path("initial").asBoolean()).isFalse();
    assertThat(events().get(1).body().path("look").asBoolean()).isFalse();
    assertThat(events().get(1).body().path("stamped_by").asText()).isEqualTo("alpha");
    assertBounds(events().get(1), 490, 500);
  }

  @Test
  void nothing_happened_after_its_notice_arrived() {
    open("absent", 100, 110, 120);
    host.latest().says("held " + (AHEAD + 500), 495);
    assertBounds(events().get(1), 490, 495);
  }

  @Test
  void without_a_time_it_happened_since_it_listens_and_before_it_arrived() {
    open("absent", 100, 110, 120);
    host.latest().says("held -1", 900);
    assertBounds(events().get(1), 100, 900);
  }

  @Test
  void notices_keep_their_order_even_if_the_clock_gets_worse() {
    open("absent", 100, 110, 120);
    host.latest().says("held " + (AHEAD + 500), 900);
    clock.measured(AHEAD + 9000, 600, 610);
    host.latest().says("absent " + (AHEAD + 510), 910);

    assertThat(states()).containsExactly("absent", "held", "absent");
    assertThat(events().get(2).body().path("earliest_ns").asLong())
        .isGreaterThanOrEqualTo(events().get(1).body().path("earliest_ns").asLong());
    assertBounds(events().get(2), 490, 510);
  }

  @Test
  void lines_that_tell_nothing_are_passed_over() {
    open("absent", 100, 110, 120);
    host.latest().says("noise", 500);
    host.latest().says("", 500);
    assertThat(events()).hasSize(1);
  }

  @Test
  void a_lost_stream_is_a_gap_until_the_next_look() {
    open("held", 100, 110, 120);
    clock.measured(AHEAD + 1000, 990, 1000);
    recorder.at(1000);
    host.latest().ends("it ended with exit status 1");
    assertThat(gaps()).isEmpty();
    assertThat(timer.waiting()).isEqualTo(1);

    recorder.at(2000);
    looks("absent", 2010, 2020);
    recorder.at(2030);
    timer.runAll();

    assertThat(host.followed()).hasSize(2);
    assertThat(gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(990);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(2030);
      assertThat(gap.body().path("reason").asText()).isEqualTo("it ended with exit status 1");
    });
    assertThat(states()).containsExactly("held", "absent");
    assertThat(events().get(1).body().path("initial").asBoolean()).isFalse();
    assertThat(events().get(1).body().path("look").asBoolean()).isTrue();
    assertBounds(events().get(1), 990, 2020);
  }

  @Test
  void it_is_blind_since_the_last_sign_of_life() {
    open("held", 100, 110, 120);
    clock.measured(AHEAD + 705, 700, 710);
    recorder.at(1000);
    host.latest().ends("the connection was lost");
    witness.close();
    assertThat(gaps().get(0).body().path("from_ns").asLong()).isEqualTo(700);
  }

  @Test
  void what_was_noticed_is_not_taken_back_when_the_stream_is_lost() {
    open("absent", 100, 110, 120);
    clock.measured(AHEAD + 705, 700, 710);
    host.latest().says("held " + (AHEAD + 900), 950);
    recorder.at(1000);
    host.latest().ends("the connection was lost");
    witness.close();
    assertThat(gaps().get(0).body().path("from_ns").asLong())
        .isGreaterThanOrEqualTo(events().get(1).body().path("earliest_ns").asLong());
  }

  @Test
  void while_the_host_is_away_one_attempt_follows_another() {
    open("held", 100, 110, 120);
    recorder.at(1000);
    host.latest().ends("the connection was lost");
    host.answering(command -> FakeHost.unreachable()).onFollow(() -> host.latest().ends("no route to host"));
    for (int attempt = 0; attempt < 5; attempt++) {
      timer.runAll();
      assertThat(timer.waiting()).isEqualTo(1);
    }
    assertThat(host.followed()).hasSize(6)
        .allSatisfy(each -> assertThat(each == host.followed().get(0) || each.closed()).isTrue());

    host.onFollow(() -> {});
    looks("held", 5000, 5010);
    recorder.at(5020);
    timer.runAll();
    assertThat(gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.body().path("reason").asText()).isEqualTo("the connection was lost");
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(5020);
    });
    assertThat(timer.waiting()).isZero();
  }

  @Test
  void a_host_that_cannot_be_looked_at_first_is_blind_until_it_can() {
    clock.measured(AHEAD + 10, 5, 15);
    recorder.at(100);
    witness.open();
    assertThat(events()).isEmpty();
    assertThat(timer.waiting()).isEqualTo(1);

    looks("held", 500, 510);
    recorder.at(520);
    timer.runAll();
    assertThat(gaps()).hasSize(1);
    assertThat(events()).singleElement().satisfies(
        entry -> assertThat(entry.body().path("initial").asBoolean()).as("there was no look before").isTrue());
  }

  @Test
  void a_stream_that_ends_while_it_looks_is_not_trusted() {
    host.onFollow(() -> host.latest().ends("journalctl: not found"));
    open("held", 100, 110, 120);
    assertThat(events()).isEmpty();
    assertThat(timer.waiting()).isEqualTo(1);
    witness.close();
    assertThat(gaps()).singleElement().satisfies(gap -> assertThat(gap.body().path("reason").asText())
        .isEqualTo("what it follows ended before the first look: journalctl: not found"));
  }

  @Test
  void a_silent_host_is_a_gap() {
    open("held", 100, 110, 120);
    witness.hostSilent(300, 4000);
    assertThat(gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.name()).isEqualTo("plain");
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(300);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(4000);
    });
  }

  @Test
  void closing_ends_the_command_and_is_no_gap() {
    open("held", 100, 110, 120);
    witness.close();
    assertThat(host.latest().closed()).isTrue();
    assertThat(gaps()).isEmpty();
  }

  @Test
  void closing_while_blind_puts_the_gap_on_record() {
    open("held", 100, 110, 120);
    recorder.at(1000);
    host.latest().ends("the connection was lost");
    recorder.at(3000);
    witness.close();
    assertThat(gaps()).singleElement().satisfies(gap -> assertThat(gap.body().path("to_ns").asLong()).isEqualTo(3000));
    timer.runAll();
    assertThat(host.latest().closed()).isTrue();
    assertThat(timer.waiting()).as("no attempt after closing").isZero();
    assertThat(events()).hasSize(1);
  }

  private void open(String state, long opened, long sent, long done) {
    clock.measured(AHEAD + 10, 0, 10);
    recorder.at(opened);
    looks(state, sent, done);
    witness.open();
  }

  private void looks(String state, long sent, long done) {
    host.answering(command -> FakeHost.said(state, sent, done));
  }

  private List<Entry> events() {
    return recorder.of(EntryKind.EVENT);
  }

  private List<Entry> gaps() {
    return recorder.of(EntryKind.GAP);
  }

  private List<String> states() {
    return events().stream().map(entry -> entry.body().path("state").asText()).toList();
  }

  private static void assertBounds(Entry entry, long earliest, long latest) {
    assertThat(entry.body().path("earliest_ns").asLong()).as("earliest").isEqualTo(earliest);
    assertThat(entry.body().path("latest_ns").asLong()).as("latest").isEqualTo(latest);
  }

  /** Lines of a word and a time. */
  private static final class PlainStream implements Stream {
    @Override
    public String name() {
      return "plain";
    }

    @Override
    public Command follow() {
      return Command.of("follow");
    }

    @Override
    public Command look() {
      return Command.of("look");
    }

    @Override
    public Optional<Boolean> state(Outcome looked) {
      return looked.succeeded() ? Optional.of(looked.out().equals("held")) : Optional.empty();
    }

    @Override
    public Optional<Change> change(String line) {
      String[] words = line.split(" ");
      return words.length == 2
          ? Optional.of(new Change(words[0].equals("held"), Long.parseLong(words[1]))) : Optional.empty();
    }
  }
}
