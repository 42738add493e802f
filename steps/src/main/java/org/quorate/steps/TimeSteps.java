package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.time.TimeCriteria;
import org.quorate.run.Run;

/** Sentences about clocks. */
public final class TimeSteps {
  private final Run run;

  public TimeSteps(Run run) {
    this.run = run;
  }

  @Then("every node follows an approved time source that answers")
  public void synchronised() {
    run.judge(TimeCriteria.CLOCK_SYNCHRONISED);
  }

  @Then("the clock of every node is within the approved offset")
  public void offset() {
    run.judge(TimeCriteria.CLOCK_OFFSET_WITHIN_LIMIT);
  }

  @Then("time synchronisation is on and enabled on every node")
  public void enabled() {
    run.judge(TimeCriteria.TIME_SERVICE_ENABLED);
  }
}
