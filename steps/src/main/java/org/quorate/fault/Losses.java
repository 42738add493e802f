package org.quorate.fault;

import java.util.ArrayList;
import java.util.List;

/** The part of a plan that all faults of packets share: own rules on each host, present and counting. */
final class Losses {
  private Losses() {}

  static Plan plan(Site site, String fault, List<PacketLoss> losses) {
    List<Change> changes = new ArrayList<>();
    List<Look> present = new ArrayList<>();
    List<Look> dropping = new ArrayList<>();
    for (PacketLoss loss : losses) {
      PacketFilter filter = PacketFilter.of(site, loss.role());
      changes.add(filter.change(site, fault, loss));
      present.add(filter.present(site, fault, loss.role()));
      dropping.add(filter.dropping(site, fault, loss.role()));
    }
    return Plan.of(changes).traces(present.toArray(Look[]::new))
        .happens(Look.any("packets are dropped by the rules of " + fault, dropping));
  }

  /** Whether packets of a meter on a host arrive there. */
  static Look arriving(Site site, String fault, String role, int meter, String what) {
    return PacketFilter.of(site, role).arriving(site, fault, role, meter, what);
  }

  /** The way of the harness, which is spared so that it can watch. */
  static Match[] login(Site site, String role) {
    int port = site.inputs().number("hosts." + role + ".ssh.port");
    return new Match[] {Match.from("").tcp(port), Match.to("").tcp(port)};
  }
}
