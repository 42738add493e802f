package org.quorate.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.quorate.criterion.handoff.HandoffCriteria;
import org.quorate.criterion.jetstream.JetstreamClusterCriteria;
import org.quorate.drill.ArtifactRoundTrip;
import org.quorate.drill.ElectionEnd;
import org.quorate.drill.LogRoundTrip;
import org.quorate.drill.VipObservation;
import org.quorate.run.Run;

/** Sentences about handing the zone over. */
public final class HandoffSteps {
  private final Run run;

  public HandoffSteps(Run run) {
    this.run = run;
  }

  @Then("JetStream shows three nodes and an elected leader")
  public void quorumHealthy() {
    ElectionEnd.await(run, JetstreamClusterCriteria.QUORUM_HEALTHY);
    run.judge(JetstreamClusterCriteria.QUORUM_HEALTHY);
  }

  @When("the VIP is watched for the observation period")
  public void watchVip() {
    VipObservation.perform(run);
  }

  @Then("one service-bearing node had the VIP all the time")
  public void vipStable() {
    run.judge(HandoffCriteria.VIP_STABLE);
  }

  @Then("every certificate of the zone is valid for at least the horizon of the policy")
  public void certificateHorizon() {
    run.judge(HandoffCriteria.CERTIFICATE_HORIZON);
  }

  @Then("artifact storage is mounted and writable on the active node")
  public void artifactsOnActiveNode() {
    run.judge(HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE);
  }

  @When("a scratch file is written to artifact storage on the active node, read back and removed")
  public void artifactRoundTrip() {
    ArtifactRoundTrip.perform(run);
  }

  @Then("artifact storage took the scratch file and gave it back")
  public void artifactsTakeFiles() {
    run.judge(HandoffCriteria.ARTIFACTS_TAKE_FILES);
  }

  @When("every node logs a token")
  public void logTokens() {
    LogRoundTrip.perform(run);
  }

  @Then("every token is visible in the approved aggregation target in time")
  public void logsVisible() {
    run.judge(HandoffCriteria.LOGS_VISIBLE);
  }
}
