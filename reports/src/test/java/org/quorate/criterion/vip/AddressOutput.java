package org.quorate.criterion.vip;

/** What {@code ip -j address show} prints on a host with one network. */
public final class AddressOutput {
  private AddressOutput() {}

  /**
   * The output for a host with its own address and possibly another.
   *
   * @param further such as {@code 10.1.1.10/24 on eth0}, or an empty text
   */
  public static String of(String own, String further) {
    String[] parts = further.split("[/ ]");
    String lo = info("127.0.0.1", 8) + (further.endsWith(" lo") ? "," + info(parts[0], Integer.parseInt(parts[1])) : "");
    String eth0 = info(own, 24) + (further.endsWith(" eth0") ? "," + info(parts[0], Integer.parseInt(parts[1])) : "");
    return """
        [{"ifindex":1,"ifname":"lo","flags":["LOOPBACK","UP"],"operstate":"UNKNOWN","addr_info":[%s]},
         {"ifindex":49,"link_index":50,"ifname":"eth0","flags":["BROADCAST","UP"],"operstate":"UP","addr_info":[%s]}]
        """.formatted(lo, eth0);
  }

  private static String info(String address, int prefix) {
    return "{\"family\":\"inet\",\"local\":\"%s\",\"prefixlen\":%d,\"scope\":\"global\",\"label\":\"x\"}".formatted(address, prefix);
  }
}
