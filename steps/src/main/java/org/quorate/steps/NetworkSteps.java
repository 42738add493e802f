package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.network.NetworkCriteria;
import org.quorate.run.Run;

/** Sentences about the ways between the nodes. */
public final class NetworkSteps {
  private final Run run;

  public NetworkSteps(Run run) {
    this.run = run;
  }

  @Then("the ports that the pattern requires are open between the nodes, and VRRP between the service-bearing ones")
  public void portsOpen() {
    run.judge(NetworkCriteria.PORTS_OPEN);
  }
}
