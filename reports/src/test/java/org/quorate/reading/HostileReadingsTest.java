package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every parser of a program's output, whatever it is given: it is total, quick, and does not guess. */
class HostileReadingsTest {
  /** A list of nothing is a good answer here, and free text may be a small configuration. */
  private static final Set<String> READS_ALMOST_ANYTHING = Set.of("nats-configuration");
  private static final Set<String> NOTHING_IS_A_LIST = Set.of("chronyc-sources", "docker-ps", "ss", "ss-established");
  private static final int HUGE = 1 << 16;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final List<String> WORDS = List.of(
      "notAfter=", "ActiveState=", "Inst ", "(", "[U_]", "[2/1] ", "date: ", "HTTP/1.1 200 OK\n", "md0 : active ",
      "sda1[0]", "LISTEN 0 5 ", "Filesystem state: ", "{", "}", "[", "]", "\"", "\\", "'", "#", "=", ":", ";", ",", ".1",
      "/", "//", " ", "\t", "\n", "\r\n", "0", "9", "a", "%", "é", "\u0000", "\u2028", "-----BEGIN CERTIFICATE-----",
      "users:((\"a\",pid=1", "Package: ", "Personalities : ", "\u001b[2K", "<");

  @Property(tries = 1000)
  void nothing_is_thrown_and_nothing_is_read_from_noise(
      @ForAll("programs") String program, @ForAll("noise") String noise) {
    Optional<?> read = read(program, noise);
    // What happens to be whole JSON, such as an empty list, is no noise.
    boolean noiseOnly = Json.parse(noise).isEmpty();
    if (noiseOnly && !READS_ALMOST_ANYTHING.contains(program) && !(noise.isBlank() && NOTHING_IS_A_LIST.contains(program))) {
      assertThat(read).as(program).isEmpty();
    }
  }

  @Property(tries = 200)
  void nothing_is_thrown_by_reordered_lines(@ForAll("programs") String program, @ForAll Random random) {
    for (String text : texts(program)) {
      List<String> lines = new ArrayList<>(text.lines().toList());
      Collections.shuffle(lines, random);
      read(program, String.join("\n", lines));
    }
  }

  @Property(tries = 300)
  void nothing_is_thrown_by_noise_amid_a_good_output(
      @ForAll("programs") String program, @ForAll("noise") String noise, @ForAll Random random) {
    for (String text : texts(program)) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + random.nextInt(20));
      read(program, text.substring(0, at) + noise + text.substring(to));
    }
  }

  @Example
  void nothing_is_thrown_by_an_output_cut_anywhere_and_half_of_a_json_text_is_none() {
    for (String program : Golden.readers().keySet()) {
      for (String text : texts(program)) {
        boolean json = Json.parse(text).isPresent();
        for (int end = 1; end < text.strip().length(); end += 1 + text.length() / 1500) {
          Optional<?> read = read(program, text.substring(0, end));
          assertThat(json && read.isPresent()).as("%s cut after %d", program, end).isFalse();
        }
      }
    }
  }

  @Example
  void nothing_is_thrown_by_decimal_commas() {
    for (String program : Golden.readers().keySet()) {
      texts(program).forEach(text -> read(program, text.replaceAll("(\\d)\\.(\\d)", "$1,$2")));
    }
    for (String text : texts("chronyc-tracking")) {
      assertThat(read("chronyc-tracking", text.replaceAll("(\\d)\\.(\\d)", "$1,$2"))).isEmpty();
    }
  }

  @Example
  void a_huge_line_is_read_or_refused_in_a_moment() {
    for (String program : Golden.readers().keySet()) {
      String good = texts(program).get(0);
      for (String word : WORDS) {
        String huge = word.repeat(HUGE / word.length());
        quickly(program, word, () -> read(program, huge));
        quickly(program, word, () -> read(program, good + huge));
      }
    }
  }

  private static void quickly(String program, String word, Runnable reading) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    reading.run();
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
        .as("%s given %d characters of \"%s\"", program, HUGE, word).isLessThan(PATIENCE);
  }

  /** Its value is shown in messages, so that has to work as well. */
  private static Optional<?> read(String program, String text) {
    Function<String, Optional<?>> reader = Golden.readers().get(program);
    List<Optional<?>> read = new ArrayList<>();
    assertThatCode(() -> {
      read.add(reader.apply(text));
      read.get(0).toString();
    }).as(program).doesNotThrowAnyException();
    return read.get(0);
  }

  private static List<String> texts(String program) {
    return List.copyOf(Golden.of(program).values());
  }

  @Provide
  Arbitrary<String> programs() {
    return Arbitraries.of(Golden.readers().keySet());
  }

  @Provide
  Arbitrary<String> noise() {
    Arbitrary<String> characters = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> words = Arbitraries.of(WORDS).list().ofMaxSize(12).map(list -> String.join("", list));
    Arbitrary<String> pages = Arbitraries.of(
        "<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>", "bash: befehl: Kommando nicht gefunden.",
        "Erreur : permission non accordée", "sudo: a password is required", "null", "[]", "{}", "\"\"", "0", "[[[]]]",
        "[null]", "{\"error\":\"x\"}", "Segmentation fault", "\uFEFF", "{\"Id\":1}", "[{\"unit_file\":null}]",
        "Inst", "Inst ", "Inst \n0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\nInst ");
    return Combinators.combine(Arbitraries.oneOf(characters, words, pages), Arbitraries.of("", "\n", "\r\n"))
        .as(String::concat);
  }
}
