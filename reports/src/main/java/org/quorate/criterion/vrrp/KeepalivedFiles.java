package org.quorate.criterion.vrrp;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.reading.KeepalivedConfiguration;
import org.quorate.reading.VrrpInstance;

/** The Keepalived configuration of both service-bearing nodes, and in each the instance that has the VIP. */
record KeepalivedFiles(
    Inputs inputs, String expected, Seen<KeepalivedConfiguration> alpha, Seen<KeepalivedConfiguration> beta) {
  static final String PROBE = "keepalived-configuration";

  static KeepalivedFiles of(Evidence evidence, String expected) {
    return new KeepalivedFiles(
        evidence.inputs(), expected, file(evidence, "alpha", expected), file(evidence, "beta", expected));
  }

  private static Seen<KeepalivedConfiguration> file(Evidence evidence, String role, String expected) {
    return Seen.ofFile(evidence, role, PROBE, expected, KeepalivedConfiguration::read);
  }

  static String otherThan(String role) {
    return Roles.PAIR.stream().filter(other -> !other.equals(role)).findFirst().orElseThrow();
  }

  /** Each node's instance by itself. */
  Finding onEach(BiFunction<String, VrrpInstance, Finding> judge) {
    return Finding.all(Stream.of(alpha, beta)
        .map(file -> file.judged(configuration -> judge.apply(file.role(), instance(configuration)))).toList());
  }

  /** Both nodes' instances against each other. */
  Finding together(BiFunction<VrrpInstance, VrrpInstance, Finding> judge) {
    Optional<Finding> gaps = Seen.gaps(List.of(alpha, beta));
    return gaps.orElseGet(() -> judge.apply(instance(alpha.value()), instance(beta.value())));
  }

  /** The lines of both files; asked for only where each has been read. */
  Long[] lines() {
    return new Long[] {alpha.seq(), beta.seq()};
  }

  /** The instance that has the VIP; the first one when none has. */
  private VrrpInstance instance(KeepalivedConfiguration configuration) {
    String vip = inputs.text("zone.vip.address");
    List<VrrpInstance> instances = configuration.instances();
    return instances.stream()
        .filter(each -> each.addresses().stream().anyMatch(address -> address.address().equals(vip)))
        .findFirst().orElse(instances.get(0));
  }
}
