package org.quorate.criterion.monitoring;

import java.util.Map;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.Addresses;

/** The role that monitoring shows of a node against the VIP on its interface. */
final class VrrpStateVisible {
  static final String ADDRESSES = "addresses";
  private static final String EXPECTED =
      "monitoring shows MASTER for the node that has the VIP and BACKUP for the other";

  private VrrpStateVisible() {}

  static Finding judge(Evidence evidence) {
    return Monitoring.judged(evidence, EXPECTED, monitoring -> Finding.all(Roles.PAIR.stream()
        .map(role -> Latest.judged(evidence, role, ADDRESSES, EXPECTED, sample -> compared(monitoring, role, sample)))
        .toList()));
  }

  private static Finding compared(Monitoring monitoring, String role, Sample sample) {
    String vip = monitoring.inputs().text("zone.vip.address");
    if (!sample.succeeded()) {
      return Latest.unintelligible(sample, EXPECTED);
    }
    return Addresses.read(sample.out())
        .map(addresses -> monitoring.shown("vrrp-state", role, Map.of())
            .agreesWith(addresses.carrying(vip).isEmpty() ? 0 : 1, 0, EXPECTED, sample.seq()))
        .orElseGet(() -> Latest.unintelligible(sample, EXPECTED));
  }
}
