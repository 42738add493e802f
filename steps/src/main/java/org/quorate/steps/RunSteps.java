package org.quorate.steps;

import io.cucumber.java.en.Given;
import org.quorate.run.Run;

/** Sentences that say what the following ones look at; they change nothing. */
public final class RunSteps {
  private final Run run;

  public RunSteps(Run run) {
    this.run = run;
  }

  @Given("the nodes as they were delivered")
  @Given("the zone as it stands")
  public void theZone() {
    run.progress();
  }

  @Given("the condition is examined before the next section begins")
  public void theCondition() {
    run.progress();
  }

  @Given("the environment file of the zone")
  @Given("the journal of this run")
  @Given("the statements made by people")
  public void theRecord() {
    run.evidence();
  }
}
