package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.failover.ClosedPlaneCriteria;
import org.quorate.run.Run;

/** A zone without a quorum: what it must not answer, how it says no, and that it answers again. */
public final class ClosedPlaneSteps {
  private final Run run;

  public ClosedPlaneSteps(Run run) {
    this.run = run;
  }

  @Then("no write is acknowledged later than the bound for failing closed")
  public void writesClosed() {
    run.judge(ClosedPlaneCriteria.WRITES_FAIL_CLOSED);
  }

  @Then("no read is answered later than the bound for failing closed")
  public void readsClosed() {
    run.judge(ClosedPlaneCriteria.LEADER_READS_FAIL_CLOSED);
  }

  @Then("no read that any replica may answer is answered later than the bound for failing closed")
  public void replicasClosed() {
    run.judge(ClosedPlaneCriteria.DIRECT_READS_FAIL_CLOSED);
  }

  @Then("whatever is refused is refused with a reason")
  public void reasons() {
    run.judge(ClosedPlaneCriteria.REFUSALS_SAY_WHY);
  }

  @Then("writes are acknowledged again when the failure is over")
  public void writesAgain() {
    run.judge(ClosedPlaneCriteria.WRITES_RECOVER);
  }

  @Then("reads are answered again when the failure is over")
  public void readsAgain() {
    run.judge(ClosedPlaneCriteria.LEADER_READS_RECOVER);
  }

  @Then("reads that any replica may answer are answered again when the failure is over")
  public void replicasAgain() {
    run.judge(ClosedPlaneCriteria.DIRECT_READS_RECOVER);
  }
}
