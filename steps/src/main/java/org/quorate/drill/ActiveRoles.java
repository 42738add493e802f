package org.quorate.drill;

import java.util.List;
import java.util.Optional;
import org.quorate.environment.Command;
import org.quorate.run.Run;

/**
 * Who is who at this moment, found out on the hosts and not from the environment file.
 *
 * @param active the one node that holds the VIP
 * @param standby the other service-bearing node
 */
record ActiveRoles(String active, String standby) {
  private static final List<String> SERVICE_BEARING = List.of("alpha", "beta");

  /** Empty unless exactly one of the two service-bearing nodes has the VIP. */
  static Optional<ActiveRoles> resolve(Run run) {
    String vip = run.inputs().text("zone.vip.address");
    List<String> holders = SERVICE_BEARING.stream()
        .filter(role -> run.host(role).run(Command.of("ip", "-o", "address", "show", "to", vip)).out().contains(" " + vip + "/"))
        .toList();
    return holders.size() == 1
        ? Optional.of(new ActiveRoles(holders.get(0), holders.get(0).equals("alpha") ? "beta" : "alpha"))
        : Optional.empty();
  }
}
