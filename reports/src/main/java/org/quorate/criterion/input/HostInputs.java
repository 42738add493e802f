package org.quorate.criterion.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.Hostnames;

/** The names of the three hosts. */
public final class HostInputs {
  private static final String OWN_NAME = "kernel-hostname";
  private static final String RESOLUTION = "name-resolution";

  public static final Criterion ALPHA_NAMED = named("alpha");
  public static final Criterion BETA_NAMED = named("beta");
  public static final Criterion GAMMA_NAMED = named("gamma");

  private HostInputs() {}

  public static List<Criterion> all() {
    return List.of(ALPHA_NAMED, BETA_NAMED, GAMMA_NAMED);
  }

  /** The name is supplied and nobody else's, the host in that role has it, and the other nodes find that host by it. */
  private static Criterion named(String role) {
    String key = "hosts." + role + ".hostname";
    String expected = "a name for %s that is the host's own and by which the other nodes find it".formatted(role);
    Criterion given = Supplied.of(role + "-hostname-given", key, expected, inputs -> faults(inputs, role));
    return new Criterion(role + "-hostname-supplied", Set.of(OWN_NAME, RESOLUTION), evidence -> Finding.all(List.of(
        given.judge(evidence),
        HostCriterion.on(evidence, List.of(role), Set.of(OWN_NAME), expected, HostInputs::ownName),
        found(evidence, role, expected))));
  }

  private static List<String> faults(Inputs inputs, String role) {
    String name = inputs.text("hosts." + role + ".hostname", "").strip();
    if (!Hostnames.plausible(name)) {
      return List.of("hosts.%s.hostname \"%s\" is no name of a host".formatted(role, name));
    }
    return Roles.TRIAD.stream()
        .filter(other -> !other.equals(role) && name.equalsIgnoreCase(inputs.text("hosts." + other + ".hostname", "").strip()))
        .map(other -> "hosts.%s.hostname %s is also the name of %s".formatted(role, name, other)).toList();
  }

  private static Finding ownName(HostReadings host) {
    Sample sample = host.reading(OWN_NAME);
    String given = host.inputs().text("hosts." + host.role() + ".hostname");
    if (!sample.succeeded() || !Hostnames.plausible(sample.text())) {
      return host.unintelligible(sample);
    }
    String seen = "calls itself %s, supplied is %s".formatted(sample.text(), given);
    return Hostnames.same(sample.text(), given) ? host.proven(seen) : host.refuted(seen);
  }

  private static Finding found(Evidence evidence, String role, String expected) {
    List<String> others = Roles.TRIAD.stream().filter(other -> !other.equals(role)).toList();
    return HostCriterion.on(evidence, others, Set.of(RESOLUTION), expected, host -> host.reading(RESOLUTION, role)
        .map(sample -> resolved(host, role, sample))
        .orElseGet(() -> host.unclear("what it makes of the name of %s was not asked".formatted(role))));
  }

  private static Finding resolved(HostReadings host, String role, Sample sample) {
    String name = host.inputs().text("hosts." + role + ".hostname");
    String address = host.inputs().text("hosts." + role + ".address");
    if (sample.exit() == 2 && sample.text().isEmpty()) {
      return host.refuted("knows no host %s".formatted(name));
    }
    Optional<Set<String>> addresses = addresses(sample);
    return addresses.map(all -> all.equals(Set.of(address))
        ? host.proven("finds %s at %s".formatted(name, address))
        : host.refuted("finds %s at %s instead of %s".formatted(name, String.join(", ", all), address)))
        .orElseGet(() -> host.unintelligible(sample));
  }

  private static Optional<Set<String>> addresses(Sample sample) {
    List<String> firsts = new ArrayList<>();
    sample.lines().stream().filter(line -> !line.isBlank()).forEach(line -> firsts.add(line.strip().split("\\s+")[0]));
    boolean whole = sample.succeeded() && !firsts.isEmpty() && firsts.stream().allMatch(each -> each.matches("[0-9.]{7,15}"));
    return whole ? Optional.of(firsts.stream().collect(Collectors.toSet())) : Optional.empty();
  }
}
