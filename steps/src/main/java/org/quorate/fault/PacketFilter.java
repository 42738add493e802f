package org.quorate.fault;

import java.util.List;

/** The kinds of packet filter that a host may have; each works with things of its own name only. */
interface PacketFilter {
  /** The change that loses packets on a host. */
  HostChange change(Site site, String fault, PacketLoss loss);

  /** That its rules have dropped packets. */
  Look dropping(Site site, String fault, String role);

  /** That something of it is on the host. */
  Look present(Site site, String fault, String role);

  /** That packets of a meter keep arriving. */
  Look arriving(Site site, String fault, String role, int meter, String what);

  /** Which kind a host has; nft before iptables. */
  static PacketFilter of(Site site, String role) {
    return List.of(new NftFilter(), new IptablesFilter()).stream()
        .filter(filter -> filter.available(site, role)).map(PacketFilter.class::cast).findFirst()
        .orElseThrow(() -> new FaultRefused("%s has neither nft nor iptables".formatted(role)));
  }

  boolean available(Site site, String role);
}
