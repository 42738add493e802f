package org.quorate.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a fault comes to at a site.
 *
 * @param needs what must be so before anything is touched, or the fault is refused
 * @param changes in the order in which they are made; they are undone in reverse
 * @param signs what proves it
 */
public record Plan(List<Look> needs, List<Change> changes, List<Sign> signs) {
  public Plan {
    needs = List.copyOf(needs);
    changes = List.copyOf(changes);
    signs = List.copyOf(signs);
  }

  static Plan of(Change... changes) {
    return new Plan(List.of(), Arrays.asList(changes), List.of());
  }

  static Plan of(List<? extends Change> changes) {
    return new Plan(List.of(), List.copyOf(changes), List.of());
  }

  Plan needing(Look... looks) {
    return new Plan(joined(needs, Arrays.asList(looks)), changes, signs);
  }

  Plan breaks(Look... looks) {
    return with(Sign.Kind.BREAKS, looks);
  }

  Plan holds(Look... looks) {
    return with(Sign.Kind.HOLDS, looks);
  }

  Plan appears(Look... looks) {
    return with(Sign.Kind.APPEARS, looks);
  }

  Plan returns(Look... looks) {
    return with(Sign.Kind.RETURNS, looks);
  }

  Plan happens(Look... looks) {
    return with(Sign.Kind.HAPPENS, looks);
  }

  Plan traces(Look... looks) {
    return with(Sign.Kind.TRACE, looks);
  }

  /** This one and another after it, as one: what either breaks, the other no longer has to leave alone. */
  Plan then(Plan next) {
    List<Sign> all = joined(signs, next.signs);
    Set<String> broken = all.stream().filter(sign -> sign.kind() == Sign.Kind.BREAKS).map(sign -> sign.look().what())
        .collect(Collectors.toSet());
    return new Plan(joined(needs, next.needs), joined(changes, next.changes), all.stream()
        .filter(sign -> sign.kind() != Sign.Kind.HOLDS || !broken.contains(sign.look().what())).toList());
  }

  private Plan with(Sign.Kind kind, Look... looks) {
    return new Plan(needs, changes, joined(signs, Arrays.stream(looks).map(look -> new Sign(kind, look)).toList()));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
