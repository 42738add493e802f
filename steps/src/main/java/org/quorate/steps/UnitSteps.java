package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.unit.AutoStartCriteria;
import org.quorate.criterion.unit.EnablementCriteria;
import org.quorate.criterion.unit.InstallationCriteria;
import org.quorate.run.Run;

/** Sentences about units of systemd, and what starts on its own. */
public final class UnitSteps {
  private final Run run;

  public UnitSteps(Run run) {
    this.run = run;
  }

  @Then("a service and a slice for JetStream are installed on every node")
  public void jetStreamUnit() {
    run.judge(InstallationCriteria.JETSTREAM_UNIT);
  }

  @Then("a service and a slice for the controller are installed on Alpha and Beta")
  public void controllerUnit() {
    run.judge(InstallationCriteria.CONTROLLER_UNIT);
  }

  @Then("the declared monitoring helpers are installed on every node")
  public void helperUnits() {
    run.judge(InstallationCriteria.HELPER_UNITS);
  }

  @Then("systemd has loaded every unit as it is installed")
  public void reloaded() {
    run.judge(InstallationCriteria.RELOADED);
  }

  @Then("only the services that are meant to start on their own are enabled")
  public void onlyMeantEnabled() {
    run.judge(EnablementCriteria.ONLY_MEANT_ENABLED);
  }

  @Then("JetStream is enabled on every node")
  public void jetStreamEnabled() {
    run.judge(EnablementCriteria.JETSTREAM_ENABLED);
  }

  @Then("Keepalived is enabled on Alpha and Beta")
  public void keepalivedEnabled() {
    run.judge(EnablementCriteria.KEEPALIVED_ENABLED);
  }

  @Then("the controller is installed on Alpha and Beta but not enabled")
  public void controllerNotEnabled() {
    run.judge(EnablementCriteria.CONTROLLER_NOT_ENABLED);
  }

  @Then("nothing but promotion can start the controller")
  public void onlyByPromotion() {
    run.judge(AutoStartCriteria.ONLY_BY_PROMOTION);
  }
}
