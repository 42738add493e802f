package org.quorate.drill;

import java.util.UUID;
import org.quorate.environment.ProxiedPath;
import org.quorate.run.Run;
import org.quorate.workload.ZoneClient;

/** The way clients reach the zone: through the environment's proxy where it has one, else straight to the VIP. */
final class ClientPath {
  private ClientPath() {}

  static ZoneClient of(Run run) {
    return run.environment().capability(ProxiedPath.class)
        .map(path -> new ZoneClient(run.environment().inventory(), path.address(), path.port(), true))
        .orElseGet(() -> new ZoneClient(run.environment().inventory(), run.inputs().text("zone.vip.address"),
            run.inputs().number("policy.ports.controller"), false));
  }

  /** A prefix no other load has used. */
  static String unique(String drill) {
    return drill + "-" + UUID.randomUUID();
  }
}
