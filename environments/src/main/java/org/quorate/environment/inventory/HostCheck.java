package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds hosts and addresses that cannot all be meant. */
final class HostCheck {
  private static final String DISTINCT = "Three hosts make a zone: give each role a host of its own.";

  private final YamlDocument document;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> roleByAddress = new LinkedHashMap<>();
  private final Map<String, String> roleByName = new LinkedHashMap<>();

  private HostCheck(YamlDocument document) {
    this.document = document;
  }

  static List<Problem> problems(YamlDocument document) {
    HostCheck check = new HostCheck(document);
    document.root().path("hosts").properties().forEach(host -> check.host(host.getKey(), host.getValue()));
    check.vip();
    check.peers();
    check.ports();
    return check.problems;
  }

  private void host(String role, JsonNode host) {
    String address = host.path("address").asText();
    usable(address, "hosts." + role + ".address");
    once(roleByAddress, address, role, "hosts." + role + ".address");
    once(roleByName, host.path("hostname").asText().toLowerCase(Locale.ROOT), role, "hosts." + role + ".hostname");
  }

  private void once(Map<String, String> taken, String value, String role, String key) {
    String other = taken.putIfAbsent(value, role);
    if (other != null) {
      add(key, "another host than that of " + other, "%s for both".formatted(value), DISTINCT);
    }
  }

  private void vip() {
    String vip = document.root().path("zone").path("vip").path("address").asText();
    usable(vip, "zone.vip.address");
    String role = roleByAddress.get(vip);
    if (role != null) {
      add("zone.vip.address", "an address that no host has", "%s, the address of %s".formatted(vip, role),
          "The VIP moves between hosts: it needs an address of its own.");
    }
  }

  private void usable(String address, String key) {
    int first = Integer.parseInt(address.substring(0, address.indexOf('.')));
    if (first == 0 || first == 127 || first >= 224) {
      add(key, "the address of one host in the zone's network", address,
          "Addresses for any host, for this host itself and for groups of hosts cannot be meant.");
    }
  }

  private void peers() {
    String vip = document.root().path("zone").path("vip").path("address").asText();
    int index = 0;
    for (JsonNode peer : document.root().path("zone").path("peer-endpoints")) {
      String host = peer.asText().substring(0, peer.asText().lastIndexOf(':'));
      if (host.equals(vip) || roleByAddress.containsKey(host)
          || roleByName.containsKey(host.toLowerCase(Locale.ROOT))) {
        add("zone.peer-endpoints." + index, "another zone", host + ", which is of this zone",
            "Name the other zones' VIPs.");
      }
      index++;
    }
  }

  private void ports() {
    Map<Integer, String> taken = new LinkedHashMap<>();
    document.root().path("policy").path("ports").properties().forEach(port -> {
      String other = taken.putIfAbsent(port.getValue().asInt(), port.getKey());
      if (other != null) {
        add("policy.ports." + port.getKey(), "another port than that of " + other,
            port.getValue().asText() + " for both", "Two services cannot listen on one port.");
      }
    });
  }

  private void add(String key, String expected, String found, String mend) {
    problems.add(new Problem(document.line(key), key, expected, found, mend));
  }
}
