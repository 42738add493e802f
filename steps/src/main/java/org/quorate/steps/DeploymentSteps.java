package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.deployment.DeploymentCriteria;
import org.quorate.run.Run;

/** Sentences about what was rendered for the hosts. */
public final class DeploymentSteps {
  private final Run run;

  public DeploymentSteps(Run run) {
    this.run = run;
  }

  @Then("every configuration file and secret of every node is in place and rendered")
  public void rendered() {
    run.judge(DeploymentCriteria.FILES_RENDERED);
  }

  @Then("every rendered file of every node has the checksum on record")
  public void checksums() {
    run.judge(DeploymentCriteria.CHECKSUMS_MATCH);
  }
}
