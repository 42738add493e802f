package org.quorate.trial.sky;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import org.opentest4j.TestAbortedException;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.run.Run;
import org.quorate.verdict.Verdict;

/** The sky is as the feature says it is. */
public final class SkySteps {
  private final Run run;

  public SkySteps(Run run) {
    this.run = run;
  }

  @Given("a sky")
  public void sky() {
    run.evidence();
  }

  @When("the sky falls")
  public void falls() {
    throw new IllegalStateException("it fell");
  }

  @When("somebody types Ctrl-C")
  public void interrupted() {
    run.interrupt();
  }

  @When("the sky is given up")
  public void givenUp() {
    throw new TestAbortedException("no sky today");
  }

  @When("what was done to the sky is not undone")
  public void notUndone() {
    run.notUndone("alpha", "the fall", "no ladder");
  }

  @Then("the sky is {word}")
  public void judged(String verdict) {
    run.judge(new Criterion("sky", Set.of(),
        evidence -> new Finding(Verdict.valueOf(verdict), "a sky", "looked up: " + verdict, List.of(), List.of())));
  }
}
