package org.quorate.criterion.controller;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.Roles;
import org.quorate.criterion.vip.VipCriteria;
import org.quorate.criterion.vip.VipHolders;
import org.quorate.evidence.Evidence;

/** Where the controller is active at this moment. */
public final class ControllerActivityCriteria {

  /** It is active on the node that holds the VIP: unit, container of the approved image, and listener. */
  public static final Criterion ACTIVE_ON_HOLDER = criterion("controller-active-on-holder", Activity::onHolder);

  /** It is at rest on every service-bearing node that does not hold the VIP. */
  public static final Criterion INACTIVE_ON_NON_HOLDER =
      criterion("controller-inactive-on-non-holder", ControllerActivityCriteria::onNonHolders);

  /** Gamma has no controller at all, not even a stopped one. */
  public static final Criterion ABSENT_ON_GAMMA = criterion("controller-absent-on-gamma", Activity::onGamma);

  /** It is active on no more than one node. */
  public static final Criterion NOT_TWICE = criterion("controller-not-twice", ControllerActivityCriteria::notTwice);

  /** On the node that holds the VIP its port is bound to the VIP and to nothing else. */
  public static final Criterion BOUND_TO_VIP = criterion("controller-bound-to-vip", Activity::boundToVip);

  /** The one node that owns the VIP is the one with the active controller. */
  public static final Criterion OWNER_IS_ACTIVE =
      HostCriterion.allOf("vip-owner-is-active-node", VipCriteria.ONE_HOLDER, ACTIVE_ON_HOLDER);

  private ControllerActivityCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        ACTIVE_ON_HOLDER, INACTIVE_ON_NON_HOLDER, ABSENT_ON_GAMMA, NOT_TWICE, BOUND_TO_VIP, OWNER_IS_ACTIVE);
  }

  private static Criterion criterion(String name, Function<Evidence, Finding> judge) {
    Set<String> probes = new HashSet<>(ControllerState.PROBES);
    probes.add(VipHolders.PROBE);
    return new Criterion(name, probes, judge);
  }

  private static Finding onNonHolders(Evidence evidence) {
    String expected = "no controller on a service-bearing node that does not hold the VIP";
    VipHolders holders = VipHolders.of(evidence, expected);
    Optional<Finding> gaps = holders.gaps(Roles.PAIR);
    if (gaps.isPresent()) {
      return gaps.get();
    }
    List<String> others = Roles.PAIR.stream().filter(role -> !holders.roles().contains(role)).toList();
    if (others.isEmpty()) {
      return Finding.notProven(expected, "there is none: " + holders.described(), holders.lines());
    }
    return holders.behind(Finding.all(others.stream()
        .map(role -> Activity.atRest(new ControllerState(evidence, role, expected), expected)).toList()));
  }

  private static Finding notTwice(Evidence evidence) {
    String expected = "the controller active on no more than one node";
    List<ControllerState> states = Roles.TRIAD.stream().map(role -> new ControllerState(evidence, role, expected)).toList();
    List<ControllerState> alive = states.stream().filter(state -> !state.signsOfLife().isEmpty()).toList();
    String seen = alive.isEmpty() ? "no sign of it on any node" : alive.stream()
        .map(state -> "%s: %s".formatted(state.role(), String.join(", ", state.signsOfLife())))
        .collect(Collectors.joining("; "));
    Long[] lines = states.stream().flatMap(state -> List.of(state.lines()).stream()).sorted().toArray(Long[]::new);
    if (alive.size() > 1) {
      return Finding.refuted(expected, seen, lines);
    }
    List<Finding> gaps = states.stream().flatMap(state -> state.gaps().stream()).toList();
    return gaps.isEmpty() ? Finding.proven(expected, seen, lines) : Finding.all(gaps);
  }
}
