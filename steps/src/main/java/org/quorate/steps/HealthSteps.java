package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.controller.HealthCriteria;
import org.quorate.criterion.jetstream.JetstreamClusterCriteria;
import org.quorate.run.Run;

/** Sentences about the health endpoints that monitoring relies on. */
public final class HealthSteps {
  private final Run run;

  public HealthSteps(Run run) {
    this.run = run;
  }

  @Then("the JetStream health endpoint reports success on every node")
  public void jetstream() {
    run.judge(JetstreamClusterCriteria.HEALTH_ENDPOINT);
  }

  @Then("the controller's health endpoint reports success through the VIP")
  public void controller() {
    run.judge(HealthCriteria.HEALTH_VIA_VIP);
  }
}
