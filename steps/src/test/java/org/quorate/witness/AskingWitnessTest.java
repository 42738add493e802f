package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.HandTimer;
import org.quorate.trial.MemoryRecorder;

/** Each question takes ten nanoseconds. */
class AskingWitnessTest {
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final HandTimer timer = new HandTimer();
  private final AskingWitness witness =
      new AskingWitness("alpha", new Told(), Duration.ofMillis(500), new Notebook(recorder, 0), timer);
  private Map<String, Boolean> answer = Map.of();
  private String none = "";
  private RuntimeException unforeseen;
  private long now;

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void the_first_answer_is_on_record_when_it_is_open() {
    ask(100, Map.of("listener", true));
    assertThat(events()).singleElement().satisfies(event -> {
      assertThat(event.subject()).isEqualTo("alpha");
      assertThat(event.body().path("initial").asBoolean()).isTrue();
      assertThat(event.body().path("stamped_by").asText("none")).as("timed from here").isEmpty();
      assertBracket(event, "held", 100, 110);
    });
  }

  @Test
  void how_often_it_asks_is_on_record() {
    ask(100, Map.of("listener", true));
    assertThat(recorder.of(EntryKind.MEASUREMENT)).singleElement().satisfies(entry -> {
      assertThat(entry.name()).isEqualTo("witness-pace");
      assertThat(entry.body().path("pace_ns").asLong()).isEqualTo(500_000_000);
    });
  }

  @Test
  void what_became_different_did_so_between_two_answers() {
    ask(100, Map.of("listener", false));
    ask(500, Map.of("listener", false));
    ask(1000, Map.of("listener", true));
    assertThat(events()).hasSize(2);
    assertBracket(events().get(1), "held", 500, 1010);
    assertThat(events().get(1).body().path("look").asBoolean()).as("looked up, so others may have been missed").isTrue();
  }

  @Test
  void what_is_no_longer_named_is_no_longer_had() {
    ask(100, Map.of("leader of meta", true));
    ask(500, Map.of());
    assertBracket(events().get(1), "absent", 100, 510);
  }

  @Test
  void what_is_named_for_the_first_time_begins_there() {
    ask(100, Map.of());
    ask(500, Map.of("leader of stream facts", true));
    assertBracket(events().get(0), "held", 500, 510);
  }

  @Test
  void no_answer_is_a_gap_since_the_last_one() {
    ask(100, Map.of("listener", true));
    none = "connection refused";
    ask(500, Map.of());
    ask(1000, Map.of());
    assertThat(gaps()).isEmpty();
    none = "";
    ask(1500, Map.of("listener", true));
    assertThat(gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.name()).isEqualTo("listener");
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(100);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(1510);
      assertThat(gap.body().path("reason").asText()).isEqualTo("connection refused");
    });
    assertBracket(events().get(1), "held", 100, 1510);
  }

  @Test
  void what_nobody_foresaw_is_a_gap_and_ends_no_further_question() {
    ask(100, Map.of("listener", true));
    unforeseen = new IllegalStateException("half a line");
    ask(500, Map.of());
    unforeseen = null;
    ask(1000, Map.of("listener", false));
    assertThat(gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(100);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(1010);
      assertThat(gap.body().path("reason").asText()).contains("could not be dealt with", "half a line");
    });
    assertBracket(events().get(1), "absent", 100, 1010);
  }

  @Test
  void one_that_never_got_an_answer_was_blind_all_along() {
    none = "no route to host";
    ask(100, Map.of());
    now = 900;
    recorder.at(900);
    witness.close();
    assertThat(events()).isEmpty();
    assertThat(gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.name()).isEqualTo("told");
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(100);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(900);
    });
  }

  @Test
  void an_end_that_was_noticed_needs_no_question() {
    ask(100, Map.of("listener", true));
    witness.ended("listener", 300, "UNCONN");
    assertBracket(events().get(1), "absent", 100, 300);
    assertThat(events().get(1).body().path("look").asBoolean()).isFalse();
    ask(500, Map.of("listener", false));
    assertThat(events()).hasSize(2);
  }

  @Test
  void what_came_and_went_between_two_questions_was_there() {
    ask(100, Map.of("listener", false));
    witness.ended("listener", 300, "UNCONN");
    assertThat(events()).hasSize(3);
    assertBracket(events().get(1), "held", 100, 300);
    assertBracket(events().get(2), "absent", 100, 300);
  }

  @Test
  void an_answer_to_a_question_asked_before_the_end_is_about_what_has_ended() {
    ask(100, Map.of("listener", true));
    witness.ended("listener", 505, "UNCONN");
    ask(500, Map.of("listener", true));
    assertThat(events()).hasSize(2);
    ask(1000, Map.of("listener", true));
    assertBracket(events().get(2), "held", 100, 1010);
  }

  @Test
  void nothing_is_written_after_closing() {
    ask(100, Map.of("listener", true));
    witness.close();
    ask(500, Map.of("listener", false));
    witness.ended("listener", 600, "UNCONN");
    assertThat(events()).hasSize(1);
    assertThat(gaps()).isEmpty();
  }

  private void ask(long at, Map<String, Boolean> said) {
    now = at;
    recorder.at(at);
    answer = said;
    if (recorder.of(EntryKind.MEASUREMENT).isEmpty()) {
      witness.open();
    } else {
      witness.ask();
    }
  }

  private List<Entry> events() {
    return recorder.of(EntryKind.EVENT);
  }

  private List<Entry> gaps() {
    return recorder.of(EntryKind.GAP);
  }

  private static void assertBracket(Entry event, String state, long earliest, long latest) {
    assertThat(event.body().path("state").asText()).isEqualTo(state);
    assertThat(event.body().path("earliest_ns").asLong()).as("earliest").isEqualTo(earliest);
    assertThat(event.body().path("latest_ns").asLong()).as("latest").isEqualTo(latest);
  }

  /** Answers as told, at the cost of ten nanoseconds. */
  private final class Told implements Question {
    @Override
    public String about() {
      return "told";
    }

    @Override
    public Map<String, Boolean> ask() throws NoAnswer {
      now += 10;
      recorder.at(now);
      if (!none.isEmpty()) {
        throw new NoAnswer(none);
      }
      if (unforeseen != null) {
        throw unforeseen;
      }
      return answer;
    }
  }
}
