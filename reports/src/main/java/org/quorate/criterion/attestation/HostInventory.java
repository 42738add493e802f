package org.quorate.criterion.attestation;

import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.Hostnames;

/** The approved assignment of hosts to roles beside the environment file and what each host calls itself. */
final class HostInventory {
  private HostInventory() {}

  static List<String> contradictions(Statement statement, Inputs inputs) {
    List<String> faults = new ArrayList<>(Attested.blank(statement, List.of("ticket")));
    for (String role : Roles.TRIAD) {
      String approved = statement.recorded(role);
      String given = inputs.text("hosts." + role + ".hostname");
      if (approved.isEmpty()) {
        faults.add("its record assigns no host to " + role);
      } else if (!approved.equals(given)) {
        faults.add("it assigns %s to %s, the environment file %s".formatted(approved, role, given));
      }
    }
    if (Roles.TRIAD.stream().map(statement::recorded).distinct().count() < Roles.TRIAD.size()) {
      faults.add("it does not name three different hosts");
    }
    return faults;
  }

  static Finding onHost(HostReadings host) {
    Sample own = host.reading("kernel-hostname");
    String given = host.inputs().text("hosts." + host.role() + ".hostname");
    if (!own.succeeded() || !Hostnames.plausible(own.text())) {
      return host.unintelligible(own);
    }
    String seen = "calls itself %s, the environment file %s".formatted(own.text(), given);
    return Hostnames.same(own.text(), given) ? host.proven(seen) : host.refuted(seen);
  }
}
