package org.quorate.features;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is called otherwise and lies elsewhere than in any lab, in paths and in texts. */
final class OtherNames {
  static final Map<String, String> HOSTS =
      Map.of("alpha", "north-1", "beta", "south-1", "gamma", "tie-breaker", "client", "jumpbox", "services", "svc");
  /** Who logs in. */
  static final Map<String, String> USERS =
      Map.of("alpha", "ops", "beta", "svc-audit", "gamma", "k.lee", "client", "tester");
  private static final Map<String, Integer> IN_LABS =
      Map.of("vip", 10, "alpha", 11, "beta", 12, "gamma", 13, "client", 20, "services", 30);
  private final Map<String, String> rules = new LinkedHashMap<>();

  /**
   * Begins with what depends on where the zone is.
   *
   * @param addresses by role, and of the VIP
   */
  OtherNames(String network, Map<String, String> addresses) {
    rules.put("198\\.18\\.0\\.0/24", network);
    rules.put("198\\.18\\.0\\.10/24", addresses.get("vip") + "/22");
    rules.put("prefix: 24", "prefix: 22");
    IN_LABS.forEach((role, last) -> rules.put("198\\.18\\.0\\.%d\\b".formatted(last), addresses.get(role)));
    HOSTS.forEach((role, name) -> rules.put("\\blab-%s\\b".formatted(role), name));
    rules.put("kind: lab\\b", "kind: live");
    rules.put("(?<!-)\\blab\\b", "plant7");
    rules.put("\\beth0\\b", "ens18");
    rules.put("\\bbsfg-controller\\.service", "fact-store.service");
    rules.put("\\bbsfg-promotion\\.service", "fact-store-when-master.service");
    rules.put("(?<![-\\w])jetstream\\.service", "triad-nats.service");
    rules.put("\\bbsfg-backup\\.(timer|service)", "triad-snapshot.$1");
    rules.put("/opt/bsfg\\b", "/srv/plant7/stack");
    rules.put("/data/jetstream\\b", "/var/lib/triad");
    rules.put("(?<![-\\w])/artifacts\\b(?![.])", "/srv/artifacts");
    rules.put("/etc/keepalived/keepalived\\.conf", "/etc/plant7/vrrp.conf");
    rules.put("table inet bsfg", "table inet filter");
    rules.put("dport \\{ 22,", "dport { 22, 2222,");
  }

  static String port(String role) {
    return role.equals("beta") ? "2222" : "22";
  }

  String in(String text) {
    String renamed = text;
    for (Map.Entry<String, String> rule : rules.entrySet()) {
      renamed = renamed.replaceAll(rule.getKey(), rule.getValue());
    }
    return renamed;
  }
}
