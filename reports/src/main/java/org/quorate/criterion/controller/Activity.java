package org.quorate.criterion.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.quorate.criterion.Finding;
import org.quorate.criterion.vip.VipHolders;
import org.quorate.evidence.Evidence;
import org.quorate.reading.Containers.Container;
import org.quorate.reading.ListeningSockets.Socket;

/** What one node's signs of the controller come to. */
final class Activity {
  private Activity() {}

  static Finding onHolder(Evidence evidence) {
    String expected = "on the VIP holder, the controller's unit active, its container of the approved image running, "
        + "and a listener on the VIP";
    String vip = evidence.inputs().text("zone.vip.address");
    return ofHolder(evidence, expected, (holder, state) -> active(state, vip, expected));
  }

  private static Finding active(ControllerState state, String vip, String expected) {
    List<String> wanting = new ArrayList<>();
    if (!state.unitActive()) {
      wanting.add("its unit is not active");
    }
    List<Container> running = state.containers().stream().filter(Container::running).toList();
    if (running.isEmpty()) {
      wanting.add("no container of it runs");
    }
    running.stream().filter(each -> !state.ofApprovedImage(each))
        .forEach(each -> wanting.add("%s is not of the approved image".formatted(each)));
    if (state.listeners().stream().noneMatch(socket -> socket.wildcard() || socket.address().equals(vip))) {
      wanting.add("nothing listens on the VIP");
    }
    return wanting.isEmpty()
        ? Finding.proven(expected, "%s: %s".formatted(state.role(), String.join(", ", state.signsOfLife())), state.lines())
        : Finding.refuted(expected, "%s: %s".formatted(state.role(), String.join(", ", wanting)), state.lines());
  }

  static Finding boundToVip(Evidence evidence) {
    int port = evidence.inputs().number("policy.ports.controller");
    String vip = evidence.inputs().text("zone.vip.address");
    String expected = "on the VIP holder, port %d bound to %s and to nothing else".formatted(port, vip);
    return ofHolder(evidence, expected, (holder, state) -> {
      List<Socket> listeners = state.listeners();
      String seen = "%s: listeners on port %d: %s".formatted(holder, port, listeners.isEmpty() ? "none" : listeners);
      boolean bound = !listeners.isEmpty() && listeners.stream().allMatch(socket -> socket.address().equals(vip));
      return bound
          ? Finding.proven(expected, seen, state.lines())
          : Finding.refuted(expected, seen, state.lines());
    });
  }

  static Finding onGamma(Evidence evidence) {
    String expected = "no controller on Gamma, running or stopped";
    ControllerState state = new ControllerState(evidence, "gamma", expected);
    List<Container> containers = state.containers();
    return containers.isEmpty()
        ? atRest(state, expected)
        : Finding.refuted(expected, "gamma: %s".formatted(containers), state.lines());
  }

  static Finding atRest(ControllerState state, String expected) {
    List<String> signs = state.signsOfLife();
    if (!signs.isEmpty()) {
      return Finding.refuted(expected, "%s: %s".formatted(state.role(), String.join(", ", signs)), state.lines());
    }
    return state.gaps().orElseGet(() -> Finding.proven(
        expected, "%s: unit at rest, no running container, no listener".formatted(state.role()), state.lines()));
  }

  private static Finding ofHolder(
      Evidence evidence, String expected, BiFunction<String, ControllerState, Finding> judge) {
    VipHolders holders = VipHolders.of(evidence, expected);
    Optional<String> holder = holders.single();
    if (holder.isEmpty()) {
      return holders.gaps().orElseGet(() -> Finding.notProven(
          expected, "there is not one holder: %s".formatted(holders.described()), holders.lines()));
    }
    ControllerState state = new ControllerState(evidence, holder.get(), expected);
    return state.gaps().orElseGet(() -> holders.behind(judge.apply(holder.get(), state)));
  }
}
