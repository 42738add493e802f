package org.quorate.criterion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.quorate.verdict.Verdict;

/**
 * What a criterion concluded, and why.
 *
 * @param verdict PROVEN, REFUTED or NOT PROVEN; a halt clause turns REFUTED into HALTED later
 * @param expected what the clause asks for, with the limit in force
 * @param observed what was seen, host by host
 * @param evidence the evidence lines it rests on
 * @param measured lengths of time behind it
 */
public record Finding(
    Verdict verdict, String expected, String observed, List<Long> evidence, List<Measured> measured) {

  public Finding {
    evidence = List.copyOf(evidence);
    measured = List.copyOf(measured);
  }

  public static Finding proven(String expected, String observed, Long... evidence) {
    return new Finding(Verdict.PROVEN, expected, observed, Arrays.asList(evidence), List.of());
  }

  public static Finding refuted(String expected, String observed, Long... evidence) {
    return new Finding(Verdict.REFUTED, expected, observed, Arrays.asList(evidence), List.of());
  }

  public static Finding notProven(String expected, String observed, Long... evidence) {
    return new Finding(Verdict.NOT_PROVEN, expected, observed, Arrays.asList(evidence), List.of());
  }

  /**
   * What a scenario proves that ended badly although no judgement in it did: nothing.
   *
   * @param ended how it ended, in Cucumber's word
   * @param error what it failed on, or an empty text
   */
  public static Finding brokenOff(String ended, String error) {
    return notProven("the scenario runs to its end", "it ended %s without a judgement that says why%s".formatted(
        ended, error.isEmpty() ? "" : ": " + error));
  }

  public Finding with(Measured... more) {
    List<Measured> all = new ArrayList<>(measured);
    all.addAll(Arrays.asList(more));
    return new Finding(verdict, expected, observed, evidence, all);
  }

  /** Several findings as one: the worst verdict, and the observations that carry it. */
  public static Finding all(List<Finding> findings) {
    if (findings.isEmpty()) {
      return notProven("at least one reading", "nothing was read");
    }
    Verdict worst = Verdict.worst(findings.stream().map(Finding::verdict).toList());
    List<Finding> telling = findings.stream().filter(finding -> finding.verdict() == worst).toList();
    return new Finding(
        worst,
        telling.stream().map(Finding::expected).distinct().collect(Collectors.joining("; ")),
        telling.stream().map(Finding::observed).distinct().collect(Collectors.joining("; ")),
        findings.stream().flatMap(finding -> finding.evidence().stream()).distinct().sorted().toList(),
        findings.stream().flatMap(finding -> finding.measured().stream()).toList());
  }
}
