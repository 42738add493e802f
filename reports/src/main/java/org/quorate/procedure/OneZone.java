package org.quorate.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.PerHost;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.verdict.Verdict;

/** One named zone of three hosts that are three machines in effect, not three names of fewer. */
public final class OneZone {
  private static final String EXPECTED =
      "one zone name, and one host each for alpha, beta and gamma, three different machines";

  /** BSFG-0.1. */
  public static final Criterion CRITERION =
      new Criterion("one-zone-of-three-machines", Set.of("machine-identity", "kernel-hostname"), OneZone::judge);

  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.-]{1,253}");
  private static final Pattern MACHINE_ID = Pattern.compile("[0-9a-f]{32}");

  private OneZone() {}

  private static Finding judge(Evidence evidence) {
    Inputs inputs = evidence.inputs();
    List<Finding> findings = new ArrayList<>();
    findings.add(zone(inputs));
    findings.add(roles(inputs));
    findings.add(distinct(
        "host name in the inventory", role -> Optional.of(inputs.text("hosts." + role + ".hostname", ""))));
    findings.add(distinct(
        "address in the inventory", role -> Optional.of(inputs.text("hosts." + role + ".address", ""))));
    findings.add(inEffect("host name in effect", "kernel-hostname", HOST_NAME, evidence));
    findings.add(inEffect("machine identity", "machine-identity", MACHINE_ID, evidence));
    Finding all = Finding.all(findings);
    return all.verdict() != Verdict.PROVEN ? all : new Finding(Verdict.PROVEN, EXPECTED,
        "zone \"%s\": %s".formatted(inputs.text("zone.name"), machines(evidence)), all.evidence(), List.of());
  }

  private static Finding zone(Inputs inputs) {
    JsonNode name = inputs.node("zone.name");
    return name.isTextual() && !name.asText().isBlank()
        ? Finding.proven(EXPECTED, "zone \"%s\"".formatted(name.asText()))
        : Finding.refuted(EXPECTED, "the inventory names no single zone");
  }

  private static Finding roles(Inputs inputs) {
    Set<String> named = inputs.map("hosts").keySet();
    boolean exact = named.containsAll(Roles.TRIAD)
        && named.stream().allMatch(role -> Roles.TRIAD.contains(role) || role.equals("client"));
    return exact ? Finding.proven(EXPECTED, "roles " + named)
        : Finding.refuted(EXPECTED, "the inventory has the roles " + named);
  }

  private static Finding inEffect(String what, String probe, Pattern form, Evidence evidence) {
    for (String role : Roles.TRIAD) {
      Optional<Sample> sample = evidence.sample(probe, role);
      if (sample.isEmpty()) {
        return Finding.notProven(EXPECTED, "%s: \"%s\" was not read".formatted(role, probe));
      }
      if (!sample.get().answered()) {
        return PerHost.noAnswer(sample.get(), EXPECTED);
      }
      if (!sample.get().succeeded() || sample.get().truncated() || !form.matcher(sample.get().text()).matches()) {
        return Finding.notProven(EXPECTED, "%s: no readable %s (exit %d): \"%s\"".formatted(
            role, what, sample.get().exit(), sample.get().text()), sample.get().seq());
      }
    }
    Finding distinct = distinct(what, role -> evidence.sample(probe, role).map(Sample::text));
    Long[] lines = Roles.TRIAD.stream().map(role -> evidence.sample(probe, role).orElseThrow().seq()).toArray(Long[]::new);
    return new Finding(distinct.verdict(), EXPECTED, distinct.observed(), List.of(lines), List.of());
  }

  private static Finding distinct(String what, Function<String, Optional<String>> valueOf) {
    Map<String, String> owners = new HashMap<>();
    for (String role : Roles.TRIAD) {
      String value = valueOf.apply(role).orElse("");
      String other = owners.putIfAbsent(value, role);
      if (value.isBlank() || other != null) {
        return Finding.refuted(EXPECTED, value.isBlank() ? "%s has no %s".formatted(role, what)
            : "%s and %s have the same %s, \"%s\"".formatted(other, role, what, value));
      }
    }
    return Finding.proven(EXPECTED, "three different values of " + what);
  }

  private static String machines(Evidence evidence) {
    return Roles.TRIAD.stream()
        .map(role -> "%s is %s".formatted(role, evidence.sample("kernel-hostname", role).map(Sample::text).orElse("")))
        .reduce((first, second) -> first + ", " + second).orElse("");
  }
}
