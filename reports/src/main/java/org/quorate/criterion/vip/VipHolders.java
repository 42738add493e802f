package org.quorate.criterion.vip;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.Addresses;
import org.quorate.reading.Addresses.Address;

/** Which nodes carry the VIP, each asked itself. */
public final class VipHolders {
  public static final String PROBE = "addresses";
  private final String vip;
  private final List<Seen<Addresses>> nodes;

  private VipHolders(String vip, List<Seen<Addresses>> nodes) {
    this.vip = vip;
    this.nodes = nodes;
  }

  public static VipHolders of(Evidence evidence, String expected) {
    return new VipHolders(
        evidence.inputs().text("zone.vip.address"),
        Roles.TRIAD.stream().map(role -> Seen.of(evidence, role, PROBE, expected, Addresses::read)).toList());
  }

  /** Why not every node is known to have it or not. */
  public Optional<Finding> gaps() {
    return Seen.gaps(nodes);
  }

  /** Why one of these nodes is not known to have it or not. */
  public Optional<Finding> gaps(List<String> roles) {
    return Seen.gaps(nodes.stream().filter(node -> roles.contains(node.role())).toList());
  }

  /** The nodes that are known to have it. */
  public List<String> roles() {
    return nodes.stream().filter(node -> !on(node).isEmpty()).map(Seen::role).toList();
  }

  /** The one holder; empty unless every node is known and exactly one has it. */
  public Optional<String> single() {
    return gaps().isEmpty() && roles().size() == 1 ? Optional.of(roles().get(0)) : Optional.empty();
  }

  public List<Address> on(String role) {
    return nodes.stream().filter(node -> node.role().equals(role)).flatMap(node -> on(node).stream()).toList();
  }

  private List<Address> on(Seen<Addresses> node) {
    return node.known() ? node.value().carrying(vip) : List.of();
  }

  public Long[] lines() {
    return nodes.stream().map(Seen::seq).filter(seq -> seq > 0).toArray(Long[]::new);
  }

  /** What was found on a node because of who holds it: that is a part of what the finding rests on. */
  public Finding behind(Finding found) {
    return Finding.all(List.of(found, Finding.proven(found.expected(), described(), lines())));
  }

  /** Node by node, such as {@code alpha: 10.1.1.10/24 on eth0; beta: no}. */
  public String described() {
    return nodes.stream().map(node -> "%s: %s".formatted(node.role(), state(node))).collect(Collectors.joining("; "));
  }

  private String state(Seen<Addresses> node) {
    if (!node.known()) {
      return "unknown";
    }
    List<Address> carried = on(node);
    return carried.isEmpty() ? "no VIP" : carried.stream().map(Address::toString).collect(Collectors.joining(" and "));
  }
}
