package org.quorate.criterion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;

/**
 * What one host's latest reading says: either a value, or the finding why there is none.
 *
 * @param value null without a value
 * @param gap null with a value
 * @param seq the evidence line, 0 when nothing was read
 */
public record Seen<T>(String role, T value, Finding gap, long seq) {
  /** Exit status of curl when it does not trust the certificate it is shown. */
  public static final int UNTRUSTED = 60;
  /** Exit statuses of curl when nobody listens, answers in time, or keeps the connection. */
  private static final Set<Integer> SILENT = Set.of(7, 28, 52, 56);

  /** From a command that must end with status 0. */
  public static <T> Seen<T> of(
      Evidence evidence, String role, String probe, String expected, Function<String, Optional<T>> read) {
    return from(evidence, role, probe, expected, sample -> read(sample, expected, read));
  }

  /** From a file printed whole; a file that is not there, or is empty, refutes. */
  public static <T> Seen<T> ofFile(
      Evidence evidence, String role, String probe, String expected, Function<String, Optional<T>> read) {
    return from(evidence, role, probe, expected, sample -> {
      if (missing(sample)) {
        return gap(sample, Finding.refuted(expected, "%s: %s".formatted(role, lastLine(sample.err())), sample.seq()));
      }
      if (sample.succeeded() && sample.text().isEmpty()) {
        return gap(sample, Finding.refuted(expected, "%s: the file is empty".formatted(role), sample.seq()));
      }
      return read(sample, expected, read);
    });
  }

  /** From a server asked on its own host; one that does not answer there refutes. */
  public static <T> Seen<T> ofServer(
      Evidence evidence, String role, String probe, String expected, Function<String, Optional<T>> read) {
    return from(evidence, role, probe, expected, sample -> SILENT.contains(sample.exit())
        ? gap(sample, Finding.refuted(
            expected, "%s: does not answer: %s".formatted(role, lastLine(sample.err())), sample.seq()))
        : read(sample, expected, read));
  }

  private static <T> Seen<T> from(
      Evidence evidence, String role, String probe, String expected, Function<Sample, Seen<T>> judge) {
    Optional<Sample> latest = evidence.sample(probe, role);
    if (latest.isEmpty()) {
      return new Seen<>(role, null, Finding.notProven(expected, "%s: \"%s\" was not read".formatted(role, probe)), 0);
    }
    Sample sample = latest.get();
    if (!sample.answered()) {
      return gap(sample, PerHost.noAnswer(sample, expected));
    }
    return judge.apply(sample);
  }

  private static <T> Seen<T> read(Sample sample, String expected, Function<String, Optional<T>> read) {
    Optional<T> value = sample.succeeded() && !sample.truncated() ? read.apply(sample.out()) : Optional.empty();
    return value.map(known -> new Seen<>(sample.role(), known, null, sample.seq()))
        .orElseGet(() -> gap(sample, Latest.unintelligible(sample, expected)));
  }

  private static <T> Seen<T> gap(Sample sample, Finding finding) {
    return new Seen<>(sample.role(), null, finding, sample.seq());
  }

  private static boolean missing(Sample sample) {
    return sample.exit() != 0 && sample.err().contains("No such file or directory");
  }

  private static String lastLine(String text) {
    return text.strip().lines().reduce((first, last) -> last).orElse("no message");
  }

  public boolean known() {
    return gap == null;
  }

  /** The value judged, or why there is none. */
  public Finding judged(Function<T, Finding> judge) {
    return known() ? judge.apply(value) : gap;
  }

  /** All gaps of several readings as one finding; empty when every one has a value. */
  public static Optional<Finding> gaps(List<? extends Seen<?>> readings) {
    List<Finding> gaps = readings.stream().filter(seen -> !seen.known()).<Finding>map(Seen::gap).toList();
    return gaps.isEmpty() ? Optional.empty() : Optional.of(Finding.all(gaps));
  }
}
