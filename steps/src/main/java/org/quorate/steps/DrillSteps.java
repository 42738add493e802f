package org.quorate.steps;

import io.cucumber.java.en.When;
import java.util.Optional;
import org.quorate.drill.ActiveCrash;
import org.quorate.drill.ControlledDemotion;
import org.quorate.drill.GatedPromotion;
import org.quorate.drill.MountReload;
import org.quorate.drill.PeersBlackHoled;
import org.quorate.drill.QuorumLoss;
import org.quorate.drill.Restoration;
import org.quorate.drill.StandbyReboot;
import org.quorate.run.Run;

/** What is done to the zone. A drill is performed once in a run; all its scenarios judge that one record. */
public final class DrillSteps {
  private final Run run;

  public DrillSteps(Run run) {
    this.run = run;
  }

  @When("the active node is demoted under control")
  public void demotion() {
    demoted();
  }

  @When("the demoted node is brought back")
  public void restoration() {
    Optional<ControlledDemotion.Demoted> demoted = demoted();
    run.once("restoration", () -> {
      demoted.ifPresent(undone -> Restoration.perform(run, undone));
      run.changed();
      return demoted;
    });
  }

  @When("the active node is demoted while the health gate of the standby is shut")
  public void gatedPromotion() {
    run.once("gated-promotion", () -> {
      Optional<ControlledDemotion.Demoted> demoted = GatedPromotion.perform(run);
      demoted.ifPresent(undone -> Restoration.perform(run, undone, "gated-restoration"));
      run.changed();
      return demoted;
    });
  }

  @When("the standby node is rebooted")
  public void reboot() {
    run.once("standby-reboot", () -> StandbyReboot.perform(run));
  }

  @When("the persistent mount configuration is reloaded on every node")
  public void mountReload() {
    run.once("mount-reload", () -> {
      MountReload.perform(run);
      return true;
    });
  }

  @When("the active node loses its power while a client writes")
  public void crash() {
    run.once("active-crash", () -> {
      ActiveCrash.perform(run);
      return true;
    });
  }

  @When("JetStream loses its quorum while a client writes")
  public void quorumLoss() {
    run.once("quorum-loss", () -> {
      QuorumLoss.perform(run);
      return true;
    });
  }

  @When("the zone fails over while every peer endpoint is unreachable")
  public void peersUnreachable() {
    run.once("peers-black-holed", () -> {
      PeersBlackHoled.perform(run);
      return true;
    });
  }

  private Optional<ControlledDemotion.Demoted> demoted() {
    return run.once("demotion", () -> {
      Optional<ControlledDemotion.Demoted> demoted = ControlledDemotion.perform(run);
      run.changed();
      return demoted;
    });
  }
}
