package org.quorate.criterion;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;

/** Criteria that must hold on each of several hosts, each from the latest reading of one probe there. */
public final class PerHost {
  private PerHost() {}

  /**
   * One probe, judged host by host; a host that did not answer makes the whole NOT PROVEN.
   *
   * @param judge from the reading and the environment file to a finding; called only for readings with an answer
   */
  public static Criterion onEach(
      String name, List<String> roles, String probe, String expected, BiFunction<Sample, Inputs, Finding> judge) {
    return new Criterion(
        name,
        Set.of(probe),
        evidence -> Finding.all(roles.stream().map(role -> onOne(evidence, role, probe, expected, judge)).toList()));
  }

  private static Finding onOne(
      Evidence evidence, String role, String probe, String expected, BiFunction<Sample, Inputs, Finding> judge) {
    List<Sample> latest = latestPerItem(evidence, role, probe);
    if (latest.isEmpty()) {
      return Finding.notProven(expected, "%s: the probe \"%s\" was not read".formatted(role, probe));
    }
    return Finding.all(latest.stream().map(sample -> judged(sample, evidence.inputs(), expected, judge)).toList());
  }

  private static Finding judged(
      Sample sample, Inputs inputs, String expected, BiFunction<Sample, Inputs, Finding> judge) {
    return sample.answered() ? judge.apply(sample, inputs) : noAnswer(sample, expected);
  }

  /** NOT PROVEN because the host gave no answer. */
  public static Finding noAnswer(Sample sample, String expected) {
    String why = switch (sample.answer()) {
      case UNREACHABLE -> "the host could not be reached";
      case TIMED_OUT -> "the command did not end within its deadline";
      case NOT_PERMITTED -> "the host refused the right to run the command";
      case ANSWERED -> "it answered";
    };
    return Finding.notProven(
        expected, "%s: \"%s\": %s %s".formatted(sample.role(), sample.probe(), why, sample.err().strip()).strip(), sample.seq());
  }

  /** The latest reading of each item a probe reads on a role. */
  public static List<Sample> latestPerItem(Evidence evidence, String role, String probe) {
    List<Sample> all = evidence.samples(probe, role);
    return all.stream().map(Sample::item).distinct()
        .map(item -> all.stream().filter(sample -> sample.item().equals(item)).reduce((first, second) -> second).orElseThrow())
        .toList();
  }
}
