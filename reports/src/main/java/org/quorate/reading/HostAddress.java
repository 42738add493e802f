package org.quorate.reading;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address as text that can be compared. Names are never looked up. */
public record HostAddress(InetAddress address) {
  private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** Empty when the text is no IPv4 or IPv6 address. */
  public static Optional<HostAddress> parse(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new HostAddress(InetAddress.getByName(text)));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  /** Whether a host can have it on a network: not the wildcard, not loopback, not a group of hosts. */
  public boolean usable() {
    return !address.isAnyLocalAddress() && !address.isLoopbackAddress() && !address.isMulticastAddress()
        && !address.getHostAddress().equals("255.255.255.255");
  }
}
