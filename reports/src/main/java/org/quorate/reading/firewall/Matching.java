package org.quorate.reading.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compares a packet with the matches of rules. */
final class Matching {
  private static final Map<String, Integer> PROTOCOLS = Map.of(
      "icmp", 1, "igmp", 2, "tcp", 6, "udp", 17, "esp", 50, "ah", 51, "ipv6-icmp", 58, "icmpv6", 58, "vrrp", 112, "sctp", 132);
  private static final Map<String, Integer> SERVICES = Map.of("ssh", 22, "http", 80, "https", 443, "domain", 53, "syslog", 514);
  private static final int NO_PROTOCOL = -2;
  private final Packet packet;
  private final boolean incoming;

  Matching(Packet packet, boolean incoming) {
    this.packet = packet;
    this.incoming = incoming;
  }

  Truth of(JsonNode match) {
    Truth equal = equal(match.path("left"), match.path("right"));
    return switch (match.path("op").asText()) {
      case "==", "in" -> equal;
      case "!=" -> equal.negated();
      default -> Truth.UNKNOWN;
    };
  }

  /** Whether what {@code left} speaks of is, or is among, {@code right}. */
  Truth equal(JsonNode left, JsonNode right) {
    JsonNode payload = left.path("payload");
    String header = payload.path("protocol").asText("");
    String field = payload.path("field").asText("");
    String meta = left.path("meta").path("key").asText("");
    if (header.equals("ip") && field.equals("saddr")) {
      return address(packet.source(), right);
    }
    if (header.equals("ip") && field.equals("daddr")) {
      return address(packet.destination(), right);
    }
    if (header.equals("ip") && field.equals("protocol") || meta.equals("l4proto")) {
      return any(right, value -> Truth.of(protocol(value) == packet.protocol()));
    }
    if (Set.of("tcp", "udp", "sctp", "th", "icmp", "icmpv6").contains(header)) {
      return transport(header, field, right);
    }
    if (header.equals("ip6")) {
      return Truth.NO;
    }
    return metadata(left, meta, right);
  }

  private Truth transport(String header, String field, JsonNode right) {
    if (!packet.carries(header)) {
      return Truth.NO;
    }
    return field.equals("dport") ? any(right, this::port) : Truth.UNKNOWN;
  }

  private Truth metadata(JsonNode left, String meta, JsonNode right) {
    if (left.path("ct").path("key").asText("").equals("state")) {
      return any(right, value -> Truth.of(value.asText().equals("new")));
    }
    return switch (meta) {
      case "iifname", "iif" -> any(right, value -> named(value, incoming));
      case "oifname", "oif" -> any(right, value -> named(value, !incoming));
      case "nfproto" -> any(right, value -> Truth.of(value.asText().equals("ipv4")));
      case "protocol" -> any(right, value -> Truth.of(value.asText().equals("ip")));
      case "pkttype" -> any(right, value -> Truth.of(Set.of("host", "unicast").contains(value.asText())));
      default -> Truth.UNKNOWN;
    };
  }

  /** A packet has one interface: what comes in has none to leave by yet, what is sent has come in by none. */
  private Truth named(JsonNode value, boolean itsOwn) {
    String name = value.asText();
    boolean fits = name.endsWith("*")
        ? packet.networkInterface().startsWith(name.substring(0, name.length() - 1))
        : packet.networkInterface().equals(name);
    return Truth.of(itsOwn && fits);
  }

  private Truth port(JsonNode value) {
    JsonNode range = value.path("range");
    if (range.isArray()) {
      return Truth.of(packet.port() >= range.path(0).asInt() && packet.port() <= range.path(1).asInt());
    }
    if (value.isInt()) {
      return Truth.of(value.asInt() == packet.port());
    }
    Integer service = SERVICES.get(value.asText());
    return service == null ? Truth.UNKNOWN : Truth.of(service == packet.port());
  }

  private Truth address(String address, JsonNode right) {
    return any(right, value -> Ipv4Range.of(value).map(range -> Truth.of(range.contains(address))).orElse(Truth.UNKNOWN));
  }

  private static int protocol(JsonNode value) {
    return value.isInt() ? value.asInt() : PROTOCOLS.getOrDefault(value.asText(), NO_PROTOCOL);
  }

  /** One value, or any of several; what is in a named set is not known here. */
  private static Truth any(JsonNode right, Function<JsonNode, Truth> one) {
    JsonNode several = right.isArray() ? right : right.path("set");
    if (!several.isArray()) {
      return right.isTextual() && right.asText().startsWith("@") ? Truth.UNKNOWN : one.apply(right);
    }
    Truth found = Truth.NO;
    for (JsonNode value : several) {
      Truth truth = one.apply(value.path("elem").isObject() ? value.path("elem").path("val") : value);
      if (truth == Truth.YES) {
        return Truth.YES;
      }
      found = truth == Truth.UNKNOWN ? Truth.UNKNOWN : found;
    }
    return found;
  }
}
