package org.quorate.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria;
import org.quorate.criterion.vrrp.KeepalivedServiceCriteria;
import org.quorate.criterion.vrrp.ScriptCriteria;
import org.quorate.drill.Bootstrap;
import org.quorate.run.Run;

/** Sentences about Keepalived: its configuration, its scripts and its start. */
public final class KeepalivedSteps {
  private final Run run;
  private final Bootstrap bootstrap;

  public KeepalivedSteps(Run run) {
    this.run = run;
    this.bootstrap = new Bootstrap(run);
  }

  @Given("Keepalived has been started on Alpha and Beta")
  public void started() {
    bootstrap.keepalivedStarted();
  }

  @Then("the Keepalived configuration is in place on Alpha and Beta, accepted by Keepalived")
  public void configurationPresent() {
    run.judge(KeepalivedConfigurationCriteria.CONFIGURATION_PRESENT);
  }

  @Then("Alpha and Beta share one VRRP identity")
  public void identityShared() {
    run.judge(KeepalivedConfigurationCriteria.IDENTITY_SHARED);
  }

  @Then("Alpha's VRRP priority is higher than Beta's")
  public void priorityAsymmetric() {
    run.judge(KeepalivedConfigurationCriteria.PRIORITY_ASYMMETRIC);
  }

  @Then("Alpha and Beta each name the other as their only peer")
  public void peersCorrect() {
    run.judge(KeepalivedConfigurationCriteria.PEERS_CORRECT);
  }

  @Then("every notify script that Keepalived refers to is in place, executable and approved")
  public void notifyScripts() {
    run.judge(ScriptCriteria.NOTIFY_SCRIPTS);
  }

  @Then("every health-tracking script that Keepalived refers to is in place, executable and approved")
  public void trackScripts() {
    run.judge(ScriptCriteria.TRACK_SCRIPTS);
  }

  @Then("the VIP of the zone is configured in Keepalived on Alpha and Beta")
  public void vipConfigured() {
    run.judge(KeepalivedConfigurationCriteria.VIP_CONFIGURED);
  }

  @Then("the Keepalived configurations of Alpha and Beta differ only in priority, own and peer addresses and initial state")
  public void consistent() {
    run.judge(KeepalivedConfigurationCriteria.CONSISTENT);
  }

  @Then("Keepalived is active on Alpha and Beta")
  public void active() {
    run.judge(KeepalivedServiceCriteria.ACTIVE);
  }

  @Then("Keepalived was at rest until the JetStream cluster had been found healthy")
  public void startedAfterFormation() {
    run.judge(KeepalivedServiceCriteria.STARTED_AFTER_FORMATION);
  }
}
