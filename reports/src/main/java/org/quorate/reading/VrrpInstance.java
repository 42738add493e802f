package org.quorate.reading;

import java.util.List;
import java.util.OptionalInt;

/** One VRRP instance of a keepalived.conf. */
public final class VrrpInstance {
  private final KeepalivedBlock block;

  VrrpInstance(KeepalivedBlock block) {
    this.block = block;
  }

  /**
   * An address it takes over.
   *
   * @param prefix −1 when none is written: a single address then
   * @param networkInterface the one it is put on; the instance's own when none is written beside the address
   */
  public record VirtualAddress(String address, int prefix, String networkInterface) {
    @Override
    public String toString() {
      return "%s%s on %s".formatted(address, prefix < 0 ? "" : "/" + prefix, networkInterface);
    }
  }

  public String name() {
    return block.argument(0);
  }

  public OptionalInt routerId() {
    return number("virtual_router_id");
  }

  public OptionalInt priority() {
    return number("priority");
  }

  public String networkInterface() {
    return text("interface");
  }

  /** The address it speaks from, or an empty text. */
  public String source() {
    return text("unicast_src_ip");
  }

  public List<String> unicastPeers() {
    return block.children("unicast_peer").flatMap(peers -> peers.all().stream())
        .map(KeepalivedBlock::keyword).toList();
  }

  public List<VirtualAddress> addresses() {
    return block.children("virtual_ipaddress").flatMap(addresses -> addresses.all().stream()).map(this::address).toList();
  }

  private VirtualAddress address(KeepalivedBlock line) {
    String[] parts = line.keyword().split("/", 2);
    String device = line.words().contains("dev") ? line.argument(line.words().indexOf("dev")) : "";
    return new VirtualAddress(parts[0], parts.length < 2 ? -1 : parsed(parts[1]).orElse(-1),
        device.isEmpty() ? networkInterface() : device);
  }

  private String text(String keyword) {
    return block.children(keyword).map(line -> line.argument(0)).reduce((first, last) -> last).orElse("");
  }

  private OptionalInt number(String keyword) {
    return parsed(text(keyword));
  }

  private static OptionalInt parsed(String written) {
    return written.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(written)) : OptionalInt.empty();
  }
}
