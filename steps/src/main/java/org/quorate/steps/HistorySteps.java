package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.failover.ClosedPlaneCriteria;
import org.quorate.criterion.failover.WriteHistoryCriteria;
import org.quorate.run.Run;

/** What can be read when all is over, beside what clients were told while it lasted. */
public final class HistorySteps {
  private final Run run;

  public HistorySteps(Run run) {
    this.run = run;
  }

  @Then("every acknowledged value is read afterwards, through every node")
  public void kept() {
    run.judge(WriteHistoryCriteria.NO_ACKNOWLEDGED_WRITE_LOST);
  }

  @Then("no acknowledged write is lost, however young it was")
  public void recoveryPoint() {
    run.judge(WriteHistoryCriteria.RECOVERY_POINT);
  }

  @Then("no value is read twice")
  public void once() {
    run.judge(WriteHistoryCriteria.NO_WRITE_TWICE);
  }

  @Then("no value is read that nobody wrote")
  public void foreign() {
    run.judge(WriteHistoryCriteria.NO_VALUE_FROM_NOWHERE);
  }

  @Then("no value is read that was refused")
  public void refused() {
    run.judge(ClosedPlaneCriteria.NOTHING_REFUSED_APPEARS);
  }

  @Then("values are read in the order in which they were acknowledged")
  public void inOrder() {
    run.judge(WriteHistoryCriteria.WRITES_IN_ORDER);
  }

  @Then("every node has the same values in the same order")
  public void agree() {
    run.judge(WriteHistoryCriteria.NODES_AGREE);
  }

  @Then("no key is read back with a value that was replaced before")
  public void stale() {
    run.judge(WriteHistoryCriteria.NO_STALE_READ);
  }

  @Then("one order of the operations on each key explains every answer")
  public void linearizable() {
    run.judge(WriteHistoryCriteria.KEY_VALUE_LINEARIZABLE);
  }
}
