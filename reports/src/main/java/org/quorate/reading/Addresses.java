package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses of a host as {@code ip -j addr show} prints them. */
public final class Addresses {
  private final List<Address> addresses;

  private Addresses(List<Address> addresses) {
    this.addresses = List.copyOf(addresses);
  }

  /** One address on one interface. */
  public record Address(String networkInterface, String address, int prefix) {
    @Override
    public String toString() {
      return "%s/%d on %s".formatted(address, prefix, networkInterface);
    }
  }

  /** Empty when the text is no list of interfaces, or of none: every host has its loopback. */
  public static Optional<Addresses> read(String text) {
    return Json.parse(text).filter(JsonNode::isArray).flatMap(Addresses::from);
  }

  private static Optional<Addresses> from(JsonNode interfaces) {
    List<Address> found = new ArrayList<>();
    for (JsonNode each : interfaces) {
      String name = each.path("ifname").asText("");
      each.path("addr_info").forEach(info -> found.add(
          new Address(name, info.path("local").asText(""), info.path("prefixlen").asInt(-1))));
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new Addresses(found));
  }

  public List<Address> all() {
    return addresses;
  }

  /** Every interface that carries this address. */
  public List<Address> carrying(String address) {
    return addresses.stream().filter(each -> each.address().equals(address)).toList();
  }
}
