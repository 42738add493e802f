package org.quorate.criterion.unit;

import java.util.List;
import org.quorate.criterion.Zone;
import org.quorate.criterion.jetstream.ClusterZone;

/** Evidence of units as a release installs them, as systemd 257 prints them. */
final class UnitZone {
  static final String ID = "c0".repeat(32);

  private UnitZone() {}

  static Zone good() {
    Zone zone = Zone.example();
    for (String role : List.of("alpha", "beta", "gamma")) {
      boolean pair = !role.equals("gamma");
      zone.reads("units", role, pair ? units() : unitsOfGamma())
          .reads("unit-files", role, pair ? FILES : FILES_OF_GAMMA)
          .reads("helper-units", role, "prometheus-node-exporter.service", 0, helper("loaded"), "")
          .reads("units-to-reload", role, "NeedDaemonReload=no\nId=ssh.service\n\nNeedDaemonReload=no\nId=chrony.service\n");
      if (pair) {
        zone.reads("unit-lines", role, "", 2, LINES, "grep: /usr/local/lib/systemd: No such file or directory\n")
            .reads("starting-scripts", role, "", 2, "/opt/bsfg/bin/promotion:      systemctl start bsfg-controller.service\n",
                "grep: /srv: No such file or directory\n")
            .reads("boot-jobs", role, "", 2, "/etc/init.d/ssh:  systemctl reload ssh\n", "grep: /etc/crontab: No such file or directory\n")
            .reads("manifest", role, ClusterZone.manifest())
            .reads("containers", role, ClusterZone.container("running") + controller("exited"))
            .reads("container-restart-policies", role, policy("01".repeat(32), "on-failure") + policy(ID, "no"));
      }
    }
    return zone;
  }

  static String units() {
    return unit("jetstream.service", "loaded", "active", "enabled", "bsfg-jetstream.slice", "multi-user.target") + "\n"
        + unit("bsfg-controller.service", "loaded", "inactive", "static", "bsfg-controller.slice", "") + "\n"
        + unit("keepalived.service", "loaded", "active", "enabled", "system.slice", "multi-user.target") + "\n"
        + unit("bsfg-promotion.service", "loaded", "inactive", "static", "bsfg-controller.slice", "");
  }

  private static String unitsOfGamma() {
    return unit("jetstream.service", "loaded", "active", "enabled", "bsfg-jetstream.slice", "multi-user.target") + "\n"
        + unit("bsfg-controller.service", "not-found", "inactive", "", "", "") + "\n"
        + unit("keepalived.service", "loaded", "inactive", "disabled", "system.slice", "") + "\n"
        + unit("bsfg-promotion.service", "not-found", "inactive", "", "", "");
  }

  private static String unit(String id, String load, String active, String file, String slice, String wantedBy) {
    return """
        Restart=no
        NRestarts=0
        Slice=%s
        Id=%s
        RequiredBy=
        RequisiteOf=
        WantedBy=%s
        BoundBy=
        UpheldBy=
        OnSuccessOf=
        OnFailureOf=
        TriggeredBy=
        LoadState=%s
        ActiveState=%s
        FragmentPath=%s
        UnitFileState=%s
        InactiveExitTimestamp=
        ActiveEnterTimestamp=
        NeedDaemonReload=no
        """.formatted(slice, id, wantedBy, load, active, load.equals("loaded") ? "/etc/systemd/system/" + id : "", file);
  }

  static String helper(String load) {
    return "Id=prometheus-node-exporter.service\nLoadState=%s\nFragmentPath=%s\nUnitFileState=enabled\n".formatted(
        load, load.equals("loaded") ? "/usr/lib/systemd/system/prometheus-node-exporter.service" : "");
  }

  static String controller(String state) {
    return ("{\"ID\":\"%s\",\"Image\":\"bsfg/controller:1.0.0\",\"Labels\":\"com.docker.compose.service=bsfg-controller\","
        + "\"Names\":\"bsfg-controller\",\"State\":\"%s\"}%n").formatted(ID, state);
  }

  static String policy(String id, String name) {
    return "/var/lib/docker/containers/%s/hostconfig.json:\"RestartPolicy\":{\"Name\":\"%s\",\"MaximumRetryCount\":0}%n".formatted(id, name);
  }

  static final String FILES = """
      [{"unit_file":"bsfg-controller.service","state":"static","preset":null},
       {"unit_file":"bsfg-promotion.service","state":"static","preset":null},
       {"unit_file":"bsfg-metrics.timer","state":"enabled","preset":"enabled"},
       {"unit_file":"jetstream.service","state":"enabled","preset":"enabled"},
       {"unit_file":"keepalived.service","state":"enabled","preset":"enabled"},
       {"unit_file":"bsfg-controller.slice","state":"static","preset":null},
       {"unit_file":"bsfg-jetstream.slice","state":"static","preset":null}]
      """;

  static final String FILES_OF_GAMMA = """
      [{"unit_file":"jetstream.service","state":"enabled","preset":"enabled"},
       {"unit_file":"keepalived.service","state":"disabled","preset":"enabled"},
       {"unit_file":"bsfg-jetstream.slice","state":"static","preset":null}]
      """;

  static final String LINES = """
      /etc/systemd/system/bsfg-controller.service:ExecStart=/usr/bin/docker compose --file /opt/bsfg/docker-compose.yml up --no-deps bsfg-controller
      /etc/systemd/system/jetstream.service:ExecStart=/usr/bin/docker compose --file /opt/bsfg/docker-compose.yml up --detach jetstream
      /etc/systemd/system/bsfg-promotion.service:# starts bsfg-controller.service
      /etc/systemd/system/bsfg-promotion.service:Wants=bsfg-controller.service
      /etc/systemd/system/bsfg-metrics.service:After=bsfg-controller.service
      /etc/systemd/system/keepalived.service.d/stop.conf:ExecStopPost=/usr/bin/systemctl stop bsfg-controller.service
      """;
}
