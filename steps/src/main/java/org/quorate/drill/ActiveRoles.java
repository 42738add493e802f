package org.quorate.drill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.evidence.Inputs;
import org.quorate.fault.FaultLog;
import org.quorate.run.Run;

/**
 * Who is who at this moment, found out on the hosts and not from the environment file.
 *
 * @param active the one node that holds the VIP
 * @param standby the other service-bearing node
 */
public record ActiveRoles(String active, String standby) {
  /**
   * Resolves them for a drill.
   *
   * @return empty when the zone is not steady, which is then on record: the drill must leave it as it is
   */
  static Optional<ActiveRoles> steady(Run run, FaultLog log) {
    Optional<ActiveRoles> roles = resolve(run);
    if (roles.isEmpty()) {
      log.proof("steady-before", "", false, "not exactly one service-bearing node has the VIP");
    }
    return roles;
  }

  /** As the record of a drill begins with them. */
  ObjectNode body() {
    return FaultLog.body().put("active", active).put("standby", standby);
  }

  /** Empty unless exactly one of the two service-bearing nodes has the VIP. */
  static Optional<ActiveRoles> resolve(Run run) {
    return resolve(run.environment(), run.inputs());
  }

  /** The same without a run: reads and nothing else. */
  public static Optional<ActiveRoles> resolve(Environment environment, Inputs inputs) {
    String vip = inputs.text("zone.vip.address");
    List<String> holders = Roles.PAIR.stream()
        .filter(role -> environment.hosts().get(role).run(Command.of("ip", "-o", "address", "show", "to", vip)).out()
            .contains(" " + vip + "/"))
        .toList();
    return holders.size() == 1
        ? Optional.of(new ActiveRoles(holders.get(0), holders.get(0).equals("alpha") ? "beta" : "alpha"))
        : Optional.empty();
  }
}
