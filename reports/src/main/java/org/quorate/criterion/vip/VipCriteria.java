package org.quorate.criterion.vip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.reading.Addresses.Address;

/** Who holds the VIP at this moment. */
public final class VipCriteria {

  /** Exactly one node of the triad carries it, a service-bearing one, with its prefix and on its interface. */
  public static final Criterion ONE_HOLDER = criterion("vip-one-holder", VipCriteria::oneHolder);

  /** Alpha carries it and Beta does not. */
  public static final Criterion ALPHA_HOLDS = criterion("vip-on-alpha", VipCriteria::alphaHolds);

  /** It is not absent from both service-bearing nodes. */
  public static final Criterion NOT_ABSENT = criterion("vip-not-absent", VipCriteria::notAbsent);

  /** It is not present on more than one node. */
  public static final Criterion NOT_TWICE = criterion("vip-not-twice", VipCriteria::notTwice);

  private VipCriteria() {}

  public static List<Criterion> all() {
    return List.of(ONE_HOLDER, ALPHA_HOLDS, NOT_ABSENT, NOT_TWICE);
  }

  private static Criterion criterion(String name, Function<Evidence, Finding> judge) {
    return new Criterion(name, Set.of(VipHolders.PROBE), judge);
  }

  private static Finding oneHolder(Evidence evidence) {
    Address vip = vip(evidence.inputs());
    String expected = "%s on one node and one only, Alpha or Beta".formatted(vip);
    VipHolders holders = VipHolders.of(evidence, expected);
    if (holders.roles().size() > 1) {
      return Finding.refuted(expected, holders.described(), holders.lines());
    }
    Optional<Finding> gaps = holders.gaps();
    if (gaps.isPresent()) {
      return gaps.get();
    }
    boolean right = holders.single().filter(role -> Roles.PAIR.contains(role) && holders.on(role).equals(List.of(vip)))
        .isPresent();
    return decided(right, expected, holders);
  }

  private static Finding alphaHolds(Evidence evidence) {
    String expected = "the VIP on Alpha and not on Beta";
    VipHolders holders = VipHolders.of(evidence, expected);
    return holders.gaps(Roles.PAIR)
        .orElseGet(() -> decided(
            holders.roles().contains("alpha") && !holders.roles().contains("beta"), expected, holders));
  }

  private static Finding notAbsent(Evidence evidence) {
    String expected = "the VIP on Alpha or Beta";
    VipHolders holders = VipHolders.of(evidence, expected);
    if (holders.roles().stream().anyMatch(Roles.PAIR::contains)) {
      return decided(true, expected, holders);
    }
    return holders.gaps(Roles.PAIR).orElseGet(() -> decided(false, expected, holders));
  }

  private static Finding notTwice(Evidence evidence) {
    String expected = "the VIP on no more than one node";
    VipHolders holders = VipHolders.of(evidence, expected);
    if (holders.roles().size() > 1) {
      return decided(false, expected, holders);
    }
    return holders.gaps().orElseGet(() -> decided(true, expected, holders));
  }

  private static Address vip(Inputs inputs) {
    return new Address(
        inputs.text("zone.vip.interface"), inputs.text("zone.vip.address"), inputs.number("zone.vip.prefix"));
  }

  private static Finding decided(boolean holds, String expected, VipHolders holders) {
    return holds
        ? Finding.proven(expected, holders.described(), holders.lines())
        : Finding.refuted(expected, holders.described(), holders.lines());
  }
}
