package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.host.LoginCriteria;
import org.quorate.criterion.host.SystemCriteria;
import org.quorate.run.Run;

/** Sentences about the hosts themselves. */
public final class HostSteps {
  private final Run run;

  public HostSteps(Run run) {
    this.run = run;
  }

  @Then("the operator can log in to every node")
  public void login() {
    run.judge(LoginCriteria.OPERATOR_LOGIN);
  }

  @Then("every node runs an operating system of the supported matrix")
  public void supported() {
    run.judge(SystemCriteria.OPERATING_SYSTEM_SUPPORTED);
  }

  @Then("no security or package update is pending on any node")
  public void updated() {
    run.judge(SystemCriteria.UPDATES_APPLIED);
  }

  @Then("no node has a reboot pending")
  public void rebooted() {
    run.judge(SystemCriteria.REBOOT_COMPLETED);
  }
}
