package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.vip.VipCriteria;
import org.quorate.run.Run;

/** Sentences about who holds the VIP. */
public final class VipSteps {
  private final Run run;

  public VipSteps(Run run) {
    this.run = run;
  }

  @Then("exactly one node has the VIP")
  public void oneHolder() {
    run.judge(VipCriteria.ONE_HOLDER);
  }

  @Then("Alpha has the VIP and Beta does not")
  public void alphaHolds() {
    run.judge(VipCriteria.ALPHA_HOLDS);
  }

  @Then("the VIP is not absent from both Alpha and Beta")
  public void notAbsent() {
    run.judge(VipCriteria.NOT_ABSENT);
  }

  @Then("the VIP is not present on more than one node")
  public void notTwice() {
    run.judge(VipCriteria.NOT_TWICE);
  }
}
