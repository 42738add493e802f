package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.environment.Outcome;
import org.quorate.trial.FakeHost;

class AddressStreamTest {
  private static final long MOMENT = 1_772_366_400_123_456_000L;
  private final AddressStream stream = new AddressStream("198.18.0.10");

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "[2026-03-01T12:00:00.123456] 2: eth0    inet 198.18.0.10/24 scope global secondary eth0\\ valid_lft forever;true",
    "[2026-03-01T12:00:00.123456] 351: eth0.12@eth0    inet 198.18.0.10/32 scope global proto keepalived;true",
    "[2026-03-01T12:00:00.123456] Deleted 2: eth0    inet 198.18.0.10/24 scope global secondary eth0;false",
    "[2026-03-01T12:00:00.123456] 2: ppp0    inet 198.18.0.10 peer 198.18.0.1/32 scope global ppp0;true"})
  void a_notice_about_the_vip_is_a_change(String line, boolean held) {
    assertThat(stream.change(line)).contains(new Stream.Change(held, MOMENT));
  }

  @Test
  void a_vip_may_be_of_version_six() {
    assertThat(new AddressStream("2001:db8::10").change(
        "[2026-03-01T12:00:00.123456] Deleted 2: eth0    inet6 2001:db8::10/64 scope global"))
        .contains(new Stream.Change(false, MOMENT));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "[2026-03-01T12:00:00.123456] 2: eth0    inet 198.18.0.11/24 scope global eth0",
    "[2026-03-01T12:00:00.123456] 2: eth0    inet 198.18.0.100/24 scope global eth0",
    "[2026-03-01T12:00:00.123456] 2: eth0    inet 198.18.0.1/24 brd 198.18.0.10 scope global eth0",
    "[2026-03-01T12:00:00.123456] 2: eth0    inet6 fe80::10/64 scope link",
    "[2026-03-01T12:00:00.123456] 2: eth0    inet 198.18.0.10",
    "[2026-03-01T12:00:00.123456] 2: eth0    ine",
    "[2026-03-01T12:00:00.123456] 2: eth0: <BROADCAST,MULTICAST> mtu 1500 state DOWN",
    "2: eth0    inet 198.18.0.10/24 scope global eth0",
    "Timestamp: Sun Mar  1 12:00:00 2026 123456 usec",
    "inet 198.18.0.10/24", "RTNETLINK answers: Operation not permitted", "\u0000\uFFFD", "[", "[]", ""})
  void anything_else_tells_nothing(String line) {
    assertThat(stream.change(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[01.03.2026 12:00:00] ", "[2026-03-01T12:00] ", "[Sun Mar  1 12:00:00 2026] ",
      "[2026-13-01T12:00:00.1] "})
  void a_change_whose_time_cannot_be_read_is_still_one(String stamp) {
    assertThat(stream.change(stamp + "2: eth0    inet 198.18.0.10/24 scope global eth0"))
        .hasValueSatisfying(change -> assertThat(change.held()).isTrue());
  }

  @Test
  void a_time_that_cannot_be_read_is_said_to_be_none() {
    assertThat(stream.change("[12:00:00 Uhr] 2: eth0    inet 198.18.0.10/24 scope global eth0"))
        .contains(new Stream.Change(true, -1));
  }

  @Test
  void the_look_finds_the_vip_itself_and_no_other_address() {
    assertThat(stream.state(FakeHost.said("2: eth0    inet 198.18.0.10/24 scope global secondary eth0")))
        .contains(true);
    assertThat(stream.state(FakeHost.said("2: eth0    inet 198.18.0.100/24 scope global secondary eth0")))
        .contains(false);
    assertThat(stream.state(FakeHost.said("2: ppp0    inet 198.18.0.10 peer 198.18.0.1/32 scope global ppp0")))
        .contains(true);
    assertThat(stream.state(FakeHost.said(""))).contains(false);
    assertThat(stream.state(FakeHost.said("Object \"addres\" is unknown"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UNREACHABLE,-1", "TIMED_OUT,-1", "NOT_PERMITTED,1", "ANSWERED,1", "ANSWERED,127"})
  void a_look_without_an_answer_does_not_tell(Outcome.Answer answer, int exit) {
    assertThat(stream.state(new Outcome(answer, exit, "", "", false, 0, 0))).isEmpty();
  }

  @Test
  void the_notices_come_in_universal_time() {
    assertThat(stream.follow().argv()).contains("TZ=UTC", "-ts", "-o");
    assertThat(stream.look().argv()).contains("198.18.0.10");
  }
}
