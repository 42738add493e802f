package org.quorate.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.fault.FaultLog;
import org.quorate.run.Run;

/** Fails the zone over while every endpoint of a peer zone is black-holed on all three nodes (runbook, Scope). */
public final class PeersBlackHoled {
  static final String DRILL = "peers-black-holed";
  private static final String ANSWERED = "a peer endpoint answered before";

  private PeersBlackHoled() {}

  public static void perform(Run run) {
    FaultLog log = new FaultLog(DRILL, run.recorder());
    List<String> peers = run.inputs().texts("zone.peer-endpoints");
    List<PacketDrop> drops = new ArrayList<>();
    Optional<ActiveRoles> roles = ActiveRoles.steady(run, log);
    if (roles.isEmpty() || !reached(run, log, roles.get(), peers)) {
      return;
    }
    Optional<ControlledDemotion.Demoted> demoted = Optional.empty();
    try {
      for (String role : Roles.TRIAD) {
        drops.add(
            PacketDrop.apply(run, log, role, DRILL, HostUndo.BOUND, peers.stream().map(PeersBlackHoled::to).toList()));
      }
      boolean silent = peers.stream().noneMatch(peer -> answers(run, peer));
      demoted = ControlledDemotion.perform(run, DRILL, (during) -> {
        during.absentBefore("", true, ANSWERED);
        during.proof("in-effect", "", silent && drops.stream().allMatch(drop -> drop.dropped() > 0),
            "no peer endpoint answers, packets to them are dropped on every node");
      }, (during) -> {
        for (int last = drops.size() - 1; last >= 0; last--) {
          drops.get(last).undo();
        }
        during.proof("gone-after", "", drops.stream().allMatch(PacketDrop::gone)
            && peers.stream().anyMatch(peer -> answers(run, peer)),
            "no table left, a peer endpoint answers again");
      });
    } finally {
      drops.stream().filter(drop -> !drop.gone()).forEach(PacketDrop::undo);
      demoted.ifPresent(undone -> Restoration.perform(run, undone, "peers-restoration"));
    }
    run.changed();
  }

  /** Peers that nobody reaches cannot be cut off. */
  private static boolean reached(Run run, FaultLog log, ActiveRoles roles, List<String> peers) {
    if (peers.stream().anyMatch(peer -> answers(run, peer))) {
      return true;
    }
    log.begin(roles.body());
    log.absentBefore("", false, ANSWERED);
    log.end();
    return false;
  }

  static String to(String endpoint) {
    String address = endpoint.substring(0, endpoint.lastIndexOf(':')).replaceAll("[\\[\\]]", "");
    return (address.contains(":") ? "ip6 daddr " : "ip daddr ") + address;
  }

  private static boolean answers(Run run, String endpoint) {
    String said = Roles.TRIAD.stream().map(role -> run.host(role).run(Command.of(
        "curl", "-ksS", "--max-time", "2", "-o", "/dev/null", "-w", "%{time_appconnect}",
        "https://" + endpoint + "/")).out())
        .collect(Collectors.joining());
    return said.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
  }
}
