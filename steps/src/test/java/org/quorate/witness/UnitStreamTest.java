package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;
import org.quorate.trial.FakeHost;

class UnitStreamTest {
  private static final String STARTED = "39f53479d3a045ac8e11786248231fbf";
  private static final String UNIT = "bsfg-controller.service";
  private final UnitStream stream = new UnitStream(UNIT);

  @ParameterizedTest
  @CsvSource({
    STARTED + ",true",
    "de5b426a63be47a7b6ac3eaac82e2f6f,false",
    "9d1aaa27d60140bd96365438aad20286,false",
    "98e322203f7a4ed290d09fe03c09fe15,false",
    "d9b373ed55a64feb8242e02dbe79a49c,false",
    "7ad2d189f7e94e70a38c781354912448,false",
    "be02cf6855d2428ba40df7e9d022f03d,false"})
  void what_systemd_says_of_the_unit_is_told_by_its_identifier(String message, boolean held) {
    assertThat(stream.change(line(message, UNIT, "\"1772366400123456\"")))
        .contains(new Stream.Change(held, 1_772_366_400_123_456_000L));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    // it is starting: not active yet
    "7d4958e842da4a758f6c1cdc7b36dcc5",
    // resources consumed
    "ae8f7b866b0347b9af31fe1c80b127c0", "", "39F53479D3A045AC8E11786248231FBF", "Started", "Gestartet"})
  void other_messages_tell_nothing(String message) {
    assertThat(stream.change(line(message, UNIT, "\"1772366400123456\""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jetstream.service", "bsfg-controller", "bsfg-controller.service.d",
      "x-bsfg-controller.service", ""})
  void other_units_tell_nothing(String unit) {
    assertThat(stream.change(line(STARTED, unit, "\"1772366400123456\""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "{", "{}", "[]", "null", "42", "\"text\"", "-- Journal begins at Sun 2026-03-01 --", "-- No entries --",
    "{\"MESSAGE_ID\":\"39f53479d3a045ac8e11786248231fbf\",\"UNIT\":\"bsfg-contr",
    "{\"MESSAGE_ID\":\"39f53479d3a045ac8e11786248231fbf\"}",
    "{\"UNIT\":\"bsfg-controller.service\"}",
    "{\"MESSAGE_ID\":[57,102],\"UNIT\":\"bsfg-controller.service\"}",
    "{\"MESSAGE_ID\":null,\"UNIT\":null}", "\u0000\uFFFD"})
  void garbage_tells_nothing(String line) {
    assertThat(stream.change(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"soon\"", "[1]", "\"\"", "-5"})
  void a_change_whose_time_cannot_be_read_is_still_one(String realtime) {
    assertThat(stream.change(line(STARTED, UNIT, realtime))).contains(new Stream.Change(true, -1));
  }

  @ParameterizedTest
  @CsvSource({"active,true", "inactive,false", "failed,false", "activating,false", "deactivating,false",
      "reloading,true"})
  void the_look_finds_whether_it_is_active(String state, boolean held) {
    assertThat(stream.state(FakeHost.said(state + "\n"))).contains(held);
  }

  @Test
  void a_look_without_an_answer_does_not_tell() {
    assertThat(stream.state(FakeHost.said(""))).isEmpty();
    assertThat(stream.state(FakeHost.said("aktiv"))).isEmpty();
    assertThat(stream.state(FakeHost.unreachable())).isEmpty();
    assertThat(stream.state(new Outcome(Answer.ANSWERED, 1, "inactive", "Failed to connect to bus", false, 0, 0)))
        .isEmpty();
  }

  private static String line(String message, String unit, String realtime) {
    return "{\"MESSAGE_ID\":\"%s\",\"UNIT\":\"%s\",\"__REALTIME_TIMESTAMP\":%s,\"_PID\":\"1\"}"
        .formatted(message, unit, realtime);
  }
}
