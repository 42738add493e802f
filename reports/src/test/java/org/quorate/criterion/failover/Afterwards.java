package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Zone;
import org.quorate.criterion.vip.AddressOutput;
import org.quorate.evidence.Entry;
import org.quorate.evidence.Evidence;

/** What the hosts show when a drill is over: Alpha has the VIP and the controller. */
final class Afterwards {
  private static final String AT_REST = "Id=bsfg-controller.service\nLoadState=loaded\nActiveState=inactive\n";
  private static final String ACTIVE = AT_REST.replace("inactive", "active");

  private Afterwards() {}

  /** @param onBeta its containers */
  static Evidence read(Evidence drill, String onBeta) {
    List<Entry> all = new ArrayList<>(drill.entries());
    zone(onBeta).evidence().entries().stream().skip(1).forEach(entry -> all.add(new Entry(
        all.size() + 1L, entry.at(), entry.monotonicNanos(), entry.kind(), entry.name(), entry.subject(), entry.body())));
    return new Evidence(all);
  }

  private static Zone zone(String onBeta) {
    return Zone.example()
        .reads("addresses", "alpha", AddressOutput.of("10.1.1.11", "10.1.1.10/24 on eth0"))
        .reads("addresses", "beta", AddressOutput.of("10.1.1.12", ""))
        .reads("addresses", "gamma", AddressOutput.of("10.1.1.13", ""))
        .reads("units", "alpha", ACTIVE)
        .reads("units", "beta", AT_REST)
        .reads("containers", "alpha", "")
        .reads("containers", "beta", onBeta)
        .reads("controller-containers", List.of("alpha", "beta"), "")
        .reads("listening-sockets", List.of("alpha", "beta"),
            "LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=1,fd=3))\n");
  }
}
