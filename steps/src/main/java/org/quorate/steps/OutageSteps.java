package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.failover.UnderFaultCriteria;
import org.quorate.run.Run;

/** Whether a failure struck as it was meant to, and how clients and roles came through it. */
public final class OutageSteps {
  private final Run run;

  public OutageSteps(Run run) {
    this.run = run;
  }

  @Then("the failure met clients at work")
  public void metLoad() {
    run.judge(UnderFaultCriteria.FAULT_MET_LOAD);
  }

  @Then("it struck the node whose controller was active")
  public void struckActive() {
    run.judge(UnderFaultCriteria.FAULT_STRUCK_ACTIVE);
  }

  @Then("it struck the node that led JetStream")
  public void struckLeader() {
    run.judge(UnderFaultCriteria.FAULT_STRUCK_LEADER);
  }

  @Then("it struck the node that led the keys")
  public void struckKeysLeader() {
    run.judge(UnderFaultCriteria.FAULT_STRUCK_KEYS_LEADER);
  }

  @Then("clients are served again within the accepted failover window")
  public void window() {
    run.judge(UnderFaultCriteria.OUTAGE_WITHIN_WINDOW);
  }

  @Then("clients are served again within the accepted window for a crash")
  public void crashWindow() {
    run.judge(UnderFaultCriteria.OUTAGE_WITHIN_CRASH_WINDOW);
  }

  @Then("nothing is done under an epoch after a later one was granted")
  public void fenced() {
    run.judge(UnderFaultCriteria.FENCED_BY_EPOCH);
  }

  @Then("the VIP is not taken again and again")
  public void flapping() {
    run.judge(UnderFaultCriteria.NO_FLAPPING);
  }
}
