package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quorate.trial.FakeHost;

/** What holds for every witness, whatever the program it follows says: it goes on, and does not guess. */
class HostileLinesTest {
  private static final int HUGE = 1 << 16;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String STAMP = "[2026-03-01T12:00:00.123456] ";
  private static final Map<Stream, String> LINES = Map.of(
      new AddressStream("198.18.0.10"), STAMP + "2: eth0    inet 198.18.0.10/24 scope global secondary eth0",
      new NeighbourStream("198.18.0.10", "02:42:c6:12:00:0b"),
      STAMP + "198.18.0.10 dev eth0 lladdr 02:42:c6:12:00:0b router STALE",
      new ContainerStream("bsfg/controller:1.0.0"), "1772366400123456789 start",
      new UnitStream("bsfg-controller.service"), "{\"MESSAGE_ID\":\"39f53479d3a045ac8e11786248231fbf\","
          + "\"UNIT\":\"bsfg-controller.service\",\"__REALTIME_TIMESTAMP\":\"1772366400123456\"}");
  private static final Map<String, String> LOOKS = Map.of(
      "address", "2: eth0    inet 198.18.0.10/24 scope global secondary eth0\\       valid_lft forever",
      "arp", "198.18.0.10 dev eth0 lladdr 02:42:c6:12:00:0b REACHABLE",
      "process", "exited\nrunning",
      "unit", "active");
  private static final String ADVERTISEMENT =
      "1772366400.123456 IP 198.18.0.11 > 198.18.0.12: VRRPv2, Advertisement, vrid 51, prio 150, authtype none, "
          + "intvl 1s, length 20, addrs: 198.18.0.10";
  private static final String ADVISORY = "{\"type\":\"io.nats.jetstream.advisory.v1.stream_leader_elected\","
      + "\"id\":\"x\",\"timestamp\":\"2026-03-01T12:00:00.123456789Z\",\"stream\":\"FACTS\",\"leader\":\"alpha\"}";
  private static final List<String> WORDS = List.of(
      "[", "]", "{", "}", "\"", "\\", ":", "/", " ", "\t", "\r", "\u0000", "\uFFFD", "\u2028", "\u001b[2K", "é", "a",
      "inet ", "lladdr ", "Deleted ", "dev ", "up", "start", " die", "FAILED ", "9999999999", "-1", "1e999999999",
      "+999999999-01-01T00:00",
      "\"__REALTIME_TIMESTAMP\":\"9223372036854775807\"", "VRRPv2, Advertisement, ", "prio 999, ", "intvl 99999s,");

  @Property(tries = 1000)
  void nothing_is_told_by_noise(@ForAll("noise") String noise) {
    LINES.keySet().forEach(stream -> {
      assertThat(stream.change(noise)).as(stream.name()).isEmpty();
      if (!noise.isBlank()) {
        assertThat(stream.state(FakeHost.said(noise))).as(stream.name()).isEmpty();
      }
    });
    assertThat(Advertisement.parse(noise)).isEmpty();
    assertThat(Advisory.parse(noise)).isEmpty();
    assertThat(new ListeningSocket("198.18.0.10", 9443).serves(noise)).isFalse();
    assertThatCode(() -> HostClock.parse(noise)).doesNotThrowAnyException();
  }

  @Property(tries = 1000)
  void a_damaged_line_stops_no_witness_and_has_a_time_or_none(@ForAll("noise") String noise, @ForAll Random random) {
    LINES.forEach((stream, line) -> {
      assertTime(stream.change(damaged(line, noise, random)).map(Stream.Change::hostNanos));
      stream.state(FakeHost.said(damaged(LOOKS.get(stream.name()), noise, random)));
    });
    assertTime(Advertisement.parse(damaged(ADVERTISEMENT, noise, random)).map(Advertisement::hostNanos));
    assertTime(Advisory.parse(damaged(ADVISORY, noise, random)).map(Advisory::hostNanos));
  }

  @Example
  void a_line_that_is_cut_tells_the_same_or_nothing() {
    LINES.forEach((stream, line) -> {
      Optional<Stream.Change> whole = stream.change(line);
      assertThat(whole).as(stream.name()).isPresent();
      for (int end = 0; end < line.length(); end++) {
        assertThat(stream.change(line.substring(0, end)).or(() -> whole)).as("%s, %d", stream.name(), end)
            .isEqualTo(whole);
      }
    });
    Optional<Advertisement> whole = Advertisement.parse(ADVERTISEMENT);
    assertThat(whole).isPresent();
    for (int end = 0; end < ADVERTISEMENT.length(); end++) {
      assertThat(Advertisement.parse(ADVERTISEMENT.substring(0, end)).or(() -> whole)).isEqualTo(whole);
    }
  }

  @Example
  void a_look_that_finds_it_does_not_find_it_gone_when_it_is_cut() {
    LINES.keySet().forEach(stream -> {
      String look = LOOKS.get(stream.name());
      assertThat(stream.state(FakeHost.said(look))).as(stream.name()).contains(true);
      for (int end = stream.name().equals("process") ? "exited\n".length() + 1 : 1; end < look.length(); end++) {
        assertThat(stream.state(FakeHost.said(look.substring(0, end)))).as("%s, %d", stream.name(), end)
            .isNotEqualTo(Optional.of(false));
      }
    });
  }

  @Example
  void a_huge_line_takes_a_moment() {
    LINES.forEach((stream, line) -> {
      for (String word : WORDS) {
        String huge = word.repeat(HUGE / word.length());
        quickly(stream.name() + ", " + word, () -> {
          stream.change(huge);
          stream.change(line + huge);
          stream.state(FakeHost.said(huge));
          stream.state(FakeHost.said(LOOKS.get(stream.name()) + huge));
          Advertisement.parse(ADVERTISEMENT + huge);
          Advisory.parse(huge);
        });
      }
    });
  }

  private static void quickly(String what, Runnable reading) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    reading.run();
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).as(what).isLessThan(PATIENCE);
  }

  private static void assertTime(Optional<Long> nanos) {
    nanos.ifPresent(told -> assertThat(told).isGreaterThanOrEqualTo(-1));
  }

  private static String damaged(String line, String noise, Random random) {
    int at = random.nextInt(line.length());
    int to = Math.min(line.length(), at + random.nextInt(20));
    return line.substring(0, at) + noise + line.substring(to);
  }

  @Provide
  Arbitrary<String> noise() {
    Arbitrary<String> characters = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> words = Arbitraries.of(WORDS).list().ofMaxSize(12).map(list -> String.join("", list));
    Arbitrary<String> pages = Arbitraries.of("bash: befehl: Kommando nicht gefunden.", "sudo: a password is required",
        "Erreur : permission non accordée", "null", "[]", "{}", "[[[]]]", "Failed to connect to bus", "unknown",
        "<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>", "aktiv", "Segmentation fault", "\uFEFF");
    return Arbitraries.oneOf(characters, words, pages);
  }
}
