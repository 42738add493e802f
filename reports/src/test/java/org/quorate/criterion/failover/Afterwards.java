package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.controller.ControllerZone;
import org.quorate.evidence.Entry;
import org.quorate.evidence.Evidence;

/** What the hosts show when a drill is over: Alpha has the VIP and the controller. */
final class Afterwards {
  private Afterwards() {}

  /** @param onBeta containers of the controller there */
  static Evidence read(Evidence drill, String onBeta) {
    List<Entry> all = new ArrayList<>(drill.entries());
    ControllerZone.at(ControllerZone.good(), "beta", "", "inactive", onBeta, "").evidence().entries().stream().skip(1)
        .forEach(entry -> all.add(new Entry(all.size() + 1L, entry.at(), entry.monotonicNanos(), entry.kind(),
            entry.name(), entry.subject(), entry.body())));
    return new Evidence(all);
  }
}
