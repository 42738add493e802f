package org.quorate.drill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.quorate.criterion.Roles;
import org.quorate.drill.DrillScript.Writer;
import org.quorate.environment.Command;
import org.quorate.evidence.Inputs;
import org.quorate.run.RunMark;

/** The drills that can be run on live hosts, by name, with what each does. */
public final class DrillScripts {
  private static final String FAILOVER = "the VIP and the controller move once to the other node, and back at the end: "
      + "clients lose their connections and get no answer for up to the accepted failover window each time";
  private static final Map<String, BiFunction<Inputs, ActiveRoles, DrillScript>> SCRIPTS = new TreeMap<>(Map.of(
      ControlledDemotion.DRILL, DrillScripts::demotion,
      GatedPromotion.DRILL, DrillScripts::gatedPromotion,
      QuorumLoss.DRILL, DrillScripts::quorumLoss,
      PeersBlackHoled.DRILL, DrillScripts::peersBlackHoled,
      StandbyReboot.DRILL, DrillScripts::standbyReboot));

  private DrillScripts() {}

  public static List<String> names() {
    return List.copyOf(SCRIPTS.keySet());
  }

  public static Optional<DrillScript> of(String drill, Inputs inputs, ActiveRoles roles) {
    return Optional.ofNullable(SCRIPTS.get(drill)).map(script -> script.apply(inputs, roles));
  }

  private static DrillScript demotion(Inputs inputs, ActiveRoles roles) {
    Writer writer = new Writer(ControlledDemotion.DRILL, FAILOVER).faulting(roles.active());
    return demoting(writer, inputs, roles, ControlledDemotion.DRILL + "-role").script();
  }

  private static Writer demoting(Writer writer, Inputs inputs, ActiveRoles roles, String undo) {
    String keepalived = inputs.text("policy.services.keepalived");
    return writer.undone(stopped(roles.active(), undo, "stop Keepalived", keepalived))
        .restored(roles.standby(), keepalived);
  }

  private static PlannedChange stopped(String role, String undo, String what, String unit) {
    return new PlannedChange(
        role, undo, what, ControlledDemotion.stopping(unit), List.of("systemctl", "start", unit));
  }

  private static DrillScript gatedPromotion(Inputs inputs, ActiveRoles roles) {
    String keepalived = inputs.text("policy.services.keepalived");
    return new Writer(GatedPromotion.DRILL, "clients get no answer while the standby's gate is shut, for the accepted "
        + "failover window and a little more; then as with any failover")
        .faulting(roles.active(), roles.standby())
        .undone(new PlannedChange(roles.standby(), "gate", "hold JetStream: it answers nothing, and goes on afterwards",
                GatedPromotion.SHUTTING, GatedPromotion.OPENING.argv()),
            stopped(roles.active(), GatedPromotion.DRILL, "stop Keepalived", keepalived))
        .restored(roles.standby(), keepalived).script();
  }

  private static DrillScript quorumLoss(Inputs inputs, ActiveRoles roles) {
    String port = inputs.text("policy.ports.cluster");
    Writer writer = new Writer(QuorumLoss.DRILL, "no write is accepted while JetStream has no quorum, for the time the "
        + "document gives it to close and as long again").faulting(QuorumLoss.CUT.toArray(String[]::new));
    List<String> matches = List.of("tcp dport " + port, "tcp sport " + port);
    QuorumLoss.CUT.forEach(role -> dropping(writer, role, QuorumLoss.DRILL, matches));
    return writer.script();
  }

  private static DrillScript peersBlackHoled(Inputs inputs, ActiveRoles roles) {
    Writer writer = new Writer(PeersBlackHoled.DRILL, FAILOVER + "; other zones are not reached meanwhile")
        .faulting(roles.active());
    List<String> matches = inputs.texts("zone.peer-endpoints").stream().map(PeersBlackHoled::to).toList();
    Roles.TRIAD.forEach(role -> dropping(writer, role, PeersBlackHoled.DRILL, matches));
    return demoting(writer, inputs, roles, PeersBlackHoled.DRILL + "-role").script();
  }

  private static void dropping(Writer writer, String role, String drill, List<String> matches) {
    String table = PacketDrop.table(RunMark.OF_ANY_RUN, drill);
    writer.undone(new PlannedChange(role, drill, "drop packets: " + String.join(", ", matches),
        PacketDrop.dropping(table, matches), PacketDrop.removing(table)));
    writer.look(role, "see what is dropped", PacketDrop.listing(table));
  }

  private static DrillScript standbyReboot(Inputs inputs, ActiveRoles roles) {
    return new Writer(StandbyReboot.DRILL, "none, as long as the active node stays healthy: nobody could take over")
        .faulting(roles.standby())
        .act(roles.standby(), "reboot; a reboot is its own undo", Command.of("systemctl", "reboot").asRoot())
        .script();
  }
}
