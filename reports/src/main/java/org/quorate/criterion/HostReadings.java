package org.quorate.criterion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.evidence.Entry;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;

/** The latest complete readings that a criterion needs from one host, and the findings to make of them. */
public final class HostReadings {
  private static final int LONGEST_QUOTE = 160;
  private final Evidence evidence;
  private final String role;
  private final Set<String> probes;
  private final String expected;

  HostReadings(Evidence evidence, String role, Set<String> probes, String expected) {
    this.evidence = evidence;
    this.role = role;
    this.probes = probes;
    this.expected = expected;
  }

  public String role() {
    return role;
  }

  public Inputs inputs() {
    return evidence.inputs();
  }

  /** The latest reading of a probe that reads one thing. */
  public Sample reading(String probe) {
    return evidence.sample(probe, role).orElseThrow();
  }

  /** The latest reading of each item of a probe that reads several. */
  public List<Sample> readings(String probe) {
    return PerHost.latestPerItem(evidence, role, probe);
  }

  public Optional<Sample> reading(String probe, String item) {
    return evidence.sample(probe, role, item);
  }

  /** All readings of a probe here, oldest first. */
  public List<Sample> history(String probe) {
    return evidence.samples(probe, role);
  }

  /** When a reading was complete, by the clock of the control host. */
  public Instant doneAt(Sample sample) {
    Entry entry = evidence.entries().stream().filter(each -> each.seq() == sample.seq()).findFirst().orElseThrow();
    return entry.at().minusNanos(entry.monotonicNanos() - sample.doneNanos());
  }

  public Finding proven(String observed) {
    return Finding.proven(expected, role + ": " + observed, lines());
  }

  public Finding refuted(String observed) {
    return Finding.refuted(expected, role + ": " + observed, lines());
  }

  public Finding unclear(String observed) {
    return Finding.notProven(expected, role + ": " + observed, lines());
  }

  /** Refuted with all the faults there are, or proven when there is none. */
  public Finding refutedBy(List<String> faults, String otherwise) {
    return faults.isEmpty() ? proven(otherwise) : refuted(String.join("; ", faults));
  }

  /** NOT PROVEN, because this is not what the probe prints when it works. */
  public Finding unintelligible(Sample sample) {
    return unclear("\"%s\"%s ended with status %d and printed \"%s\"".formatted(
        sample.probe(), sample.item().isEmpty() ? "" : " of " + sample.item(), sample.exit(), quote(sample)));
  }

  /** What a reading printed, cut to a length that fits into a sentence. */
  public static String quote(Sample sample) {
    String printed = (sample.text().isEmpty() ? sample.err() : sample.out()).strip().replaceAll("\\s+", " ");
    return printed.length() > LONGEST_QUOTE ? printed.substring(0, LONGEST_QUOTE) + "…" : printed;
  }

  /** A reading that is missing, unanswered or cut, as a finding. */
  Optional<Finding> hindrance() {
    return probes.stream().sorted().flatMap(probe -> hindrance(probe).stream()).findFirst();
  }

  private Optional<Finding> hindrance(String probe) {
    List<Sample> latest = readings(probe);
    if (latest.isEmpty()) {
      return Optional.of(unclear("the probe \"%s\" was not read".formatted(probe)));
    }
    Optional<Finding> unanswered = latest.stream()
        .filter(sample -> !sample.answered()).findFirst().map(sample -> PerHost.noAnswer(sample, expected));
    return unanswered.or(() -> latest.stream().filter(Sample::truncated).findFirst()
        .map(sample -> unclear("the output of \"%s\" was too long and is cut".formatted(probe))));
  }

  private Long[] lines() {
    return probes.stream().flatMap(probe -> readings(probe).stream()).map(Sample::seq).sorted().toArray(Long[]::new);
  }
}
