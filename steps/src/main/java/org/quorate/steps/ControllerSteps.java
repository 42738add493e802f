package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.controller.ControllerActivityCriteria;
import org.quorate.criterion.controller.ControllerArtifactCriteria;
import org.quorate.criterion.controller.HealthCriteria;
import org.quorate.run.Run;

/** Sentences about the controller: what is placed for it, where it runs, and what it answers. */
public final class ControllerSteps {
  private final Run run;

  public ControllerSteps(Run run) {
    this.run = run;
  }

  @Then("the deployment manifest is in place on Alpha and Beta and describes the controller")
  public void manifestPlaced() {
    run.judge(ControllerArtifactCriteria.MANIFEST_PLACED);
  }

  @Then("certificates of the zone's authority and their keys are in place on Alpha and Beta")
  public void certificatesPlaced() {
    run.judge(ControllerArtifactCriteria.CERTIFICATES_PLACED);
  }

  @Then("every private key belongs to its approved owner and to nobody else")
  public void keysRestricted() {
    run.judge(ControllerArtifactCriteria.KEYS_RESTRICTED);
  }

  @Then("the manifest refers to the approved image of the controller, and that is what the nodes have under its name")
  public void imageApproved() {
    run.judge(ControllerArtifactCriteria.IMAGE_APPROVED);
  }

  @Then("the manifest refers to an image for the controller")
  public void imageReferenced() {
    run.judge(ControllerArtifactCriteria.IMAGE_REFERENCED);
  }

  @Then("the controller is configured to bind to the VIP alone")
  public void bindAddress() {
    run.judge(ControllerArtifactCriteria.BIND_ADDRESS);
  }

  @Then("the controller is active on the node with the VIP")
  public void activeOnHolder() {
    run.judge(ControllerActivityCriteria.ACTIVE_ON_HOLDER);
  }

  @Then("the node without the VIP runs no controller")
  public void inactiveOnNonHolder() {
    run.judge(ControllerActivityCriteria.INACTIVE_ON_NON_HOLDER);
  }

  @Then("Gamma has no controller, running or stopped")
  public void absentOnGamma() {
    run.judge(ControllerActivityCriteria.ABSENT_ON_GAMMA);
  }

  @Then("the controller is not active on more than one node")
  public void notTwice() {
    run.judge(ControllerActivityCriteria.NOT_TWICE);
  }

  @Then("the controller listens on the VIP alone on the active node")
  public void boundToVip() {
    run.judge(ControllerActivityCriteria.BOUND_TO_VIP);
  }

  @Then("exactly one service-bearing node has the VIP, and it is the one with the active controller")
  public void ownerIsActive() {
    run.judge(ControllerActivityCriteria.OWNER_IS_ACTIVE);
  }

  @Then("the health endpoint on the VIP reports success, and it is the node with the VIP that answers")
  public void healthViaVip() {
    run.judge(HealthCriteria.HEALTH_VIA_VIP);
  }
}
