package org.quorate.reading.firewall;

/**
 * The first packet of something that must pass.
 *
 * @param protocol IP protocol number, such as 6 for TCP or 112 for VRRP
 * @param port destination port; −1 for protocols without ports
 * @param networkInterface the interface it comes in or goes out by
 */
public record Packet(int protocol, String source, String destination, int port, String networkInterface) {
  private static final int TCP = 6;
  private static final int VRRP = 112;

  public static Packet tcp(String source, String destination, int port, String networkInterface) {
    return new Packet(TCP, source, destination, port, networkInterface);
  }

  public static Packet vrrp(String source, String destination, String networkInterface) {
    return new Packet(VRRP, source, destination, -1, networkInterface);
  }

  /** Whether it has a header of this transport; {@code th} is any with ports. */
  boolean carries(String transport) {
    return transport.equals("th") ? port >= 0 : transport.equals("tcp") && protocol == TCP;
  }
}
