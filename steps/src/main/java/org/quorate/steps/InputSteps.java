package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.input.HostInputs;
import org.quorate.criterion.input.PathInputs;
import org.quorate.criterion.input.ZoneInputs;
import org.quorate.run.Run;

/** Sentences about the inputs of the deployment. */
public final class InputSteps {
  private final Run run;

  public InputSteps(Run run) {
    this.run = run;
  }

  @Then("the zone name is supplied, and the configuration and the backups of the zone bear it")
  public void zoneName() {
    run.judge(ZoneInputs.ZONE_NAME);
  }

  @Then("the host name of Alpha is supplied, and by it the other nodes find that host")
  public void alpha() {
    run.judge(HostInputs.ALPHA_NAMED);
  }

  @Then("the host name of Beta is supplied, and by it the other nodes find that host")
  public void beta() {
    run.judge(HostInputs.BETA_NAMED);
  }

  @Then("the host name of Gamma is supplied, and by it the other nodes find that host")
  public void gamma() {
    run.judge(HostInputs.GAMMA_NAMED);
  }

  @Then("the VIP is supplied, belongs to no node, and is the one that both services are configured with")
  public void vip() {
    run.judge(ZoneInputs.VIP);
  }

  @Then("the peer endpoints are supplied as hosts with ports")
  public void peers() {
    run.judge(ZoneInputs.PEER_ENDPOINTS);
  }

  @Then("the certificate directory is supplied and holds certificates, their keys and the authority")
  public void certificates() {
    run.judge(PathInputs.CERTIFICATE_PATH);
  }

  @Then("the path of the JetStream configuration is supplied and the server accepts what lies there on every node")
  public void jetstream() {
    run.judge(PathInputs.JETSTREAM_CONFIGURATION_PATH);
  }

  @Then("the artifact mount is supplied and a filesystem of its own is mounted there")
  public void artifacts() {
    run.judge(PathInputs.ARTIFACT_MOUNT);
  }

  @Then("the alerting destination is supplied and says to every node that it is ready")
  public void alerts() {
    run.judge(PathInputs.ALERT_ENDPOINT);
  }
}
