package org.quorate.criterion.attestation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.Addresses;

/** The reserved addresses beside the environment file and the addresses in effect on the nodes. */
final class AddressAllocation {
  private AddressAllocation() {}

  static List<String> contradictions(Statement statement, Inputs inputs) {
    List<String> faults = new ArrayList<>();
    Set<String> reserved = new HashSet<>();
    for (String role : Roles.TRIAD) {
      compare(statement.recorded(role), inputs.text("hosts." + role + ".address"), role, faults);
      reserved.add(statement.recorded(role));
    }
    compare(statement.recorded("vip"), inputs.text("zone.vip.address"), "the VIP", faults);
    reserved.add(statement.recorded("vip"));
    if (reserved.size() < Roles.TRIAD.size() + 1) {
      faults.add("it does not reserve four different addresses");
    }
    return faults;
  }

  static Finding onHost(HostReadings host) {
    Sample sample = host.reading("addresses");
    String given = host.inputs().text("hosts." + host.role() + ".address");
    return Addresses.read(sample.out()).filter(addresses -> sample.succeeded())
        .map(addresses -> addresses.carrying(given).isEmpty()
            ? host.refuted("carries %s, not its reserved %s".formatted(addresses.all(), given))
            : host.proven("carries its reserved " + given))
        .orElseGet(() -> host.unintelligible(sample));
  }

  private static void compare(String reserved, String given, String whose, List<String> faults) {
    if (reserved.isEmpty()) {
      faults.add("it reserves no address for " + whose);
    } else if (!reserved.equals(given)) {
      faults.add("it reserves %s for %s, the environment file says %s".formatted(reserved, whose, given));
    }
  }
}
