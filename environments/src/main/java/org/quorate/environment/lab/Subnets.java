package org.quorate.environment.lab;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import org.quorate.fixture.zone.LabAddresses;

/** Chooses a network for a lab that nobody else uses. */
final class Subnets {
  private Subnets() {}

  /**
   * The first free one, counted from a place that depends on the run, so that labs starting together seldom meet.
   *
   * @param taken networks in use, as {@code 10.0.0.0/8}; what is not IPv4 is passed over
   */
  static Optional<LabAddresses> free(String run, Collection<String> taken) {
    int first = Math.floorMod(run.hashCode(), LabAddresses.NETWORKS);
    return IntStream.range(0, LabAddresses.NETWORKS)
        .mapToObj(step -> new LabAddresses((first + step) % LabAddresses.NETWORKS))
        .filter(candidate -> taken.stream().noneMatch(other -> overlap(candidate.network(), other)))
        .findFirst();
  }

  static boolean overlap(String one, String other) {
    if (!other.matches("\\d+(\\.\\d+){3}/\\d+")) {
      return false;
    }
    int length = Math.min(length(one), length(other));
    long mask = length == 0 ? 0 : 0xffffffffL << (32 - length) & 0xffffffffL;
    return (number(one) & mask) == (number(other) & mask);
  }

  private static int length(String network) {
    return Integer.parseInt(network.substring(network.indexOf('/') + 1));
  }

  private static long number(String network) {
    long number = 0;
    for (String part : network.substring(0, network.indexOf('/')).split("\\.")) {
      number = number << 8 | Integer.parseInt(part);
    }
    return number;
  }
}
