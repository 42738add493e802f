package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.failover.DemotionCriteria;
import org.quorate.criterion.failover.ResilienceCriteria;
import org.quorate.criterion.failover.RestorationCriteria;
import org.quorate.run.Run;

/** What failovers must show. */
public final class FailoverSteps {
  private final Run run;

  public FailoverSteps(Run run) {
    this.run = run;
  }

  @Then("the former active node no longer has the VIP")
  public void vipLeft() {
    run.judge(DemotionCriteria.VIP_LEFT_FORMER_ACTIVE);
  }

  @Then("the former active node no longer runs an active controller")
  public void controllerStopped() {
    run.judge(DemotionCriteria.CONTROLLER_STOPPED_ON_FORMER_ACTIVE);
  }

  @Then("the standby has the VIP within the accepted failover window")
  public void vipTaken() {
    run.judge(DemotionCriteria.VIP_TAKEN_WITHIN_WINDOW);
  }

  @Then("the standby is the active node within the accepted failover window and answers clients")
  public void standbyActive() {
    run.judge(DemotionCriteria.STANDBY_ACTIVE_WITHIN_WINDOW);
  }

  @Then("the standby starts its controller only after its health gate opens")
  public void afterGates() {
    run.judge(DemotionCriteria.PROMOTED_ONLY_AFTER_GATES);
  }

  @Then("at no moment of the failover were two nodes active")
  public void noDualActive() {
    run.judge(DemotionCriteria.NO_DUAL_ACTIVE_IN_DEMOTION);
  }

  @Then("the VIP is not left without an owner")
  public void notOrphaned() {
    run.judge(DemotionCriteria.VIP_NOT_ORPHANED);
  }

  @Then("the roles are stable for the observation period, one active node and one standby")
  public void stable() {
    run.judge(RestorationCriteria.ROLES_STABLE_AFTER_RESTORATION);
  }

  @Then("the VIP does not flap")
  public void noFlapping() {
    run.judge(RestorationCriteria.NO_FLAPPING_IN_RESTORATION);
  }

  @Then("at no moment of the restoration were two nodes active")
  public void noDualActiveInRestoration() {
    run.judge(RestorationCriteria.NO_DUAL_ACTIVE_IN_RESTORATION);
  }

  @Then("the standby runs no controller after the restoration")
  public void standbyWithoutController() {
    run.judge(RestorationCriteria.STANDBY_WITHOUT_CONTROLLER_AFTER_RESTORATION);
  }

  @Then("the booted node brings up no controller")
  public void bootWithoutVip() {
    run.judge(RestorationCriteria.BOOT_WITHOUT_VIP_STARTS_NO_CONTROLLER);
  }

  @Then("the zone fails over and answers without any peer")
  public void independentOfPeers() {
    run.judge(ResilienceCriteria.INDEPENDENT_OF_PEERS);
  }

  @Then("the standby takes over within the accepted window for a crash")
  public void takesOver() {
    run.judge(ResilienceCriteria.STANDBY_TAKES_OVER_AFTER_CRASH);
  }

  @Then("at no moment of the crash were two nodes active")
  public void noDualActiveInCrash() {
    run.judge(ResilienceCriteria.NO_DUAL_ACTIVE_IN_CRASH);
  }

  @Then("every write acknowledged around the crash can be read afterwards")
  public void nothingLostInCrash() {
    run.judge(ResilienceCriteria.NOTHING_LOST_IN_CRASH);
  }

  @Then("no write is acknowledged once the bound for failing closed has passed")
  public void failsClosed() {
    run.judge(ResilienceCriteria.QUORUM_LOSS_FAILS_CLOSED);
  }

  @Then("writes are acknowledged again after the quorum is back")
  public void resumes() {
    run.judge(ResilienceCriteria.WRITES_RESUME_AFTER_HEAL);
  }

  @Then("every write acknowledged around the loss of quorum can be read afterwards")
  public void nothingLostInQuorumLoss() {
    run.judge(ResilienceCriteria.NOTHING_LOST_IN_QUORUM_LOSS);
  }
}
