package org.quorate.criterion;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;

/** Criteria that must hold on each of several hosts, each judged there from all its probes together. */
public final class HostCriterion {
  private HostCriterion() {}

  /**
   * One finding a host; a probe that was not read, not answered or cut there makes it NOT PROVEN without asking the judge.
   *
   * @param judge called only when every probe has a complete answer from that host
   */
  public static Criterion of(
      String name, List<String> roles, Set<String> probes, String expected, Function<HostReadings, Finding> judge) {
    return of(name, roles, probes, inputs -> expected, judge);
  }

  /** The same for an expectation that states a limit of the environment file. */
  public static Criterion of(
      String name,
      List<String> roles,
      Set<String> probes,
      Function<Inputs, String> expected,
      Function<HostReadings, Finding> judge) {
    return new Criterion(name, probes, evidence -> on(evidence, roles, probes, expected.apply(evidence.inputs()), judge));
  }

  /** Several conditions as one criterion: the worst of them counts. */
  public static Criterion allOf(String name, Criterion... criteria) {
    List<Criterion> parts = List.of(criteria);
    Set<String> probes = parts.stream().flatMap(part -> part.probes().stream()).collect(Collectors.toSet());
    return new Criterion(
        name, probes, evidence -> Finding.all(parts.stream().map(part -> part.judge(evidence)).toList()));
  }

  /** The findings of several hosts as one, for criteria that add something to it. */
  public static Finding on(
      Evidence evidence, List<String> roles, Set<String> probes, String expected, Function<HostReadings, Finding> judge) {
    return Finding.all(roles.stream().map(role -> {
      HostReadings readings = new HostReadings(evidence, role, probes, expected);
      return readings.hindrance().orElseGet(() -> judge.apply(readings));
    }).toList());
  }
}
