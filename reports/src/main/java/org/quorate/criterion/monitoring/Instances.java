package org.quorate.criterion.monitoring;

import org.quorate.criterion.Roles;
import org.quorate.evidence.Inputs;

/** Which node an {@code instance} label speaks of. */
final class Instances {
  private Instances() {}

  /** Whether it is that node's address or host name, with a port or without. */
  static boolean belongs(String instance, String role, Inputs inputs) {
    return named(instance.replaceFirst(":\\d+$", ""), role, inputs);
  }

  /** Whether it is any node of the zone or the VIP, by itself or in the URL of something that is asked from outside. */
  static boolean ofZone(String instance, Inputs inputs) {
    String host = instance.replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "").replaceFirst(":\\d+$", "");
    return host.equals(inputs.text("zone.vip.address"))
        || Roles.TRIAD.stream().anyMatch(role -> named(host, role, inputs));
  }

  private static boolean named(String host, String role, Inputs inputs) {
    return !host.isEmpty()
        && (host.equals(inputs.text("hosts." + role + ".address", ""))
            || host.equals(inputs.text("hosts." + role + ".hostname", "")));
  }
}
