package org.quorate.reading.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalLong;

/** A range of IPv4 addresses as rules write them: one, a network, or from one to another. */
record Ipv4Range(long first, long last) {
  private static final int BITS = 32;

  static Optional<Ipv4Range> of(JsonNode value) {
    JsonNode prefix = value.path("prefix");
    JsonNode range = value.path("range");
    if (prefix.isObject()) {
      int length = prefix.path("len").asInt(-1);
      OptionalLong network = number(prefix.path("addr").asText(""));
      if (network.isEmpty() || length < 0 || length > BITS) {
        return Optional.empty();
      }
      long size = 1L << (BITS - length);
      long first = network.getAsLong() / size * size;
      return Optional.of(new Ipv4Range(first, first + size - 1));
    }
    OptionalLong first = number(range.isArray() ? range.path(0).asText("") : value.asText(""));
    OptionalLong last = range.isArray() ? number(range.path(1).asText("")) : first;
    return first.isEmpty() || last.isEmpty()
        ? Optional.empty() : Optional.of(new Ipv4Range(first.getAsLong(), last.getAsLong()));
  }

  boolean contains(String address) {
    OptionalLong number = number(address);
    return number.isPresent() && number.getAsLong() >= first && number.getAsLong() <= last;
  }

  static OptionalLong number(String address) {
    String[] parts = address.split("\\.", -1);
    if (parts.length != 4) {
      return OptionalLong.empty();
    }
    long number = 0;
    for (String part : parts) {
      if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
        return OptionalLong.empty();
      }
      number = number * 256 + Integer.parseInt(part);
    }
    return OptionalLong.of(number);
  }
}
