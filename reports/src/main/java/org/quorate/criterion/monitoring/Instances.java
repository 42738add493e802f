package org.quorate.criterion.monitoring;

import org.quorate.evidence.Inputs;

/** Which node an {@code instance} label speaks of. */
final class Instances {
  private Instances() {}

  /** Whether it is that node's address or host name, with a port or without. */
  static boolean belongs(String instance, String role, Inputs inputs) {
    String host = instance.replaceFirst(":\\d+$", "");
    return !host.isEmpty()
        && (host.equals(inputs.text("hosts." + role + ".address", ""))
            || host.equals(inputs.text("hosts." + role + ".hostname", "")));
  }
}
