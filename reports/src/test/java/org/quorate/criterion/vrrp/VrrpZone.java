package org.quorate.criterion.vrrp;

import java.util.List;
import java.util.Map;
import org.quorate.criterion.Zone;

/** Evidence of two nodes with a good Keepalived, as keepalived 2.3.3 and systemd 257 print it. */
final class VrrpZone {
  static final Map<String, String> ADDRESSES = Map.of("alpha", "10.1.1.11", "beta", "10.1.1.12");
  static final String PROMOTE = "/opt/bsfg/bin/promote";
  static final String DEMOTE = "/opt/bsfg/bin/demote";
  static final String TRACK = "/opt/bsfg/bin/track";
  static final String APPROVED = "0".repeat(64);

  private VrrpZone() {}

  static Zone good() {
    Zone zone = Zone.example();
    for (String role : List.of("alpha", "beta")) {
      zone.reads("keepalived-configuration", role, configuration(role))
          .reads("keepalived-configuration-status", role, "1772350000\n")
          .reads("keepalived-test", role, "")
          .reads("units", role, unit("active", "running"))
          .reads("process-states", role, "Ss keepalived.service keepalived\nS keepalived.service keepalived\n");
      for (String path : List.of(PROMOTE, DEMOTE)) {
        script(zone, "notify", role, path, "regular file|755|root:root", APPROVED);
      }
      script(zone, "track", role, TRACK, "regular file|755|root:root", APPROVED);
    }
    return zone;
  }

  static Zone script(Zone zone, String sort, String role, String path, String status, String digest) {
    return zone.reads(sort + "-script-file", role, path, 0, status + "\n", "")
        .reads(sort + "-script-digest", role, path, 0, digest + "  " + path + "\n", "");
  }

  static String unit(String state, String sub) {
    return """
        Id=keepalived.service
        LoadState=loaded
        ActiveState=%s
        SubState=%s
        StateChangeTimestamp=Sun 2026-03-01 09:02:41.005516 UTC
        """.formatted(state, sub);
  }

  static String configuration(String role) {
    boolean alpha = role.equals("alpha");
    return """
        ! Keepalived of zone plant-a
        global_defs {
          router_id %s
          enable_script_security
          script_user root
        }

        vrrp_script jetstream {
          script "/opt/bsfg/bin/track --quick"
          interval 1
        }

        vrrp_instance plant-a
        {
          state BACKUP
          interface eth0
          virtual_router_id 10
          priority %d
          advert_int 1
          unicast_src_ip %s
          unicast_peer {
            %s   # the other one
          }
          authentication {
            auth_type PASS
            auth_pass abcd1234
          }
          virtual_ipaddress {
            10.1.1.10/24 dev eth0
          }
          track_script {
            jetstream
          }
          notify_master /opt/bsfg/bin/promote
          notify_backup "/opt/bsfg/bin/demote backup"
          notify_fault /opt/bsfg/bin/demote
        }
        """.formatted(role, alpha ? 150 : 100, ADDRESSES.get(role), ADDRESSES.get(alpha ? "beta" : "alpha"));
  }

  /** The configuration of Beta with one text replaced. */
  static Zone onBeta(String text, String other) {
    return good().reads("keepalived-configuration", "beta", configuration("beta").replace(text, other));
  }
}
