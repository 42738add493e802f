package org.quorate.criterion.controller;

import java.util.List;
import org.quorate.criterion.Zone;
import org.quorate.criterion.jetstream.ClusterZone;
import org.quorate.criterion.vip.AddressOutput;

/** Evidence of a zone whose controller is active on Alpha, where the VIP is. */
public final class ControllerZone {
  static final String ID = "c0".repeat(32);
  static final String IMAGE_ID = "sha256:" + "0".repeat(64);
  static final String PUBLIC_KEY = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYI\n-----END PUBLIC KEY-----\n";
  static final String HEALTH = "{\"status\":\"active\",\"zone\":\"plant-a\",\"node\":\"plant-a-alpha\",\"instance\":\"7f\",\"epoch\":3}\n200";
  private static final List<String> PAIR = List.of("alpha", "beta");

  private ControllerZone() {}

  public static Zone good() {
    Zone zone = Zone.example();
    at(zone, "alpha", "10.1.1.10/24 on eth0", "active", container("running", "bsfg/controller:1.0.0"), listener("10.1.1.10"));
    at(zone, "beta", "", "inactive", "", "");
    at(zone, "gamma", "", "inactive", "", "");
    ask(zone, HEALTH);
    for (String role : PAIR) {
      zone.reads("manifest", role, ClusterZone.manifest())
          .reads("controller-image", role, IMAGE_ID + "\n")
          .reads("controller-certificate-chain", role, "server.crt", 0, "/opt/bsfg/certs/server.crt: OK\n", "")
          .reads("controller-certificate-public-key", role, "server.crt", 0, PUBLIC_KEY, "")
          .reads("controller-key-public-key", role, "server.crt", 0, PUBLIC_KEY, "")
          .reads("certificate-files", role, files("600", "root:root"))
          .reads("files-with-private-keys", role, "/opt/bsfg/certs/server.key\n");
    }
    return zone;
  }

  /** What a node shows of the VIP and of the controller. */
  public static Zone at(Zone zone, String role, String vip, String unit, String container, String listener) {
    return zone
        .reads("addresses", role, AddressOutput.of("10.1.1.1" + (List.of("alpha", "beta", "gamma").indexOf(role) + 1), vip))
        .reads("units", role, unit(unit))
        .reads("containers", role, ClusterZone.container("running") + container)
        .reads("controller-containers", role, container)
        .reads("listening-sockets", role, ClusterZone.SOCKETS + listener);
  }

  static Zone ask(Zone zone, String answer) {
    for (String role : List.of("alpha", "beta", "gamma", "client")) {
      zone.reads("controller-health", role, answer);
    }
    List.of("alpha", "beta", "gamma").forEach(role -> zone.reads("controller-health-verified", role, answer));
    return zone;
  }

  static String unit(String state) {
    return "Id=jetstream.service\nActiveState=active\n\nId=bsfg-controller.service\nLoadState=loaded\nActiveState=%s\n".formatted(state);
  }

  static String container(String state, String image) {
    return ("{\"ID\":\"%s\",\"Image\":\"%s\",\"Labels\":\"com.docker.compose.oneoff=False,com.docker.compose.service=bsfg-controller\","
        + "\"Names\":\"bsfg-controller\",\"State\":\"%s\"}%n").formatted(ID, image, state);
  }

  static String listener(String address) {
    return "LISTEN 0 50 [::ffff:%s]:9443 *:* users:((\"java\",pid=900,fd=9))%n".formatted(address);
  }

  static String files(String mode, String owner) {
    return "644 root:root /opt/bsfg/certs/ca.crt\n644 root:root /opt/bsfg/certs/server.crt\n%s %s /opt/bsfg/certs/server.key\n"
        .formatted(mode, owner);
  }
}
