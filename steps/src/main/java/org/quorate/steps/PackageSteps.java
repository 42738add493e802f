package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.packages.BaselineCriteria;
import org.quorate.criterion.packages.RuntimeCriteria;
import org.quorate.criterion.packages.ToolCriteria;
import org.quorate.run.Run;

/** Sentences about installed software. */
public final class PackageSteps {
  private final Run run;

  public PackageSteps(Run run) {
    this.run = run;
  }

  @Then("every node has a container runtime whose daemon runs")
  public void runtime() {
    run.judge(RuntimeCriteria.RUNTIME_RUNNING);
  }

  @Then("the container runtime of every node runs and would start again")
  public void runtimeStarts() {
    run.judge(RuntimeCriteria.RUNTIME_STARTS);
  }

  @Then("Compose is available on every node")
  public void compose() {
    run.judge(RuntimeCriteria.COMPOSE_AVAILABLE);
  }

  @Then("Keepalived is installed on the service-bearing nodes")
  public void keepalived() {
    run.judge(ToolCriteria.KEEPALIVED_INSTALLED);
  }

  @Then("TLS tooling is installed on every node")
  public void tls() {
    run.judge(ToolCriteria.TLS_TOOLING_INSTALLED);
  }

  @Then("the prerequisites of the monitoring and logging agents are installed on every node")
  public void prerequisites() {
    run.judge(ToolCriteria.AGENT_PREREQUISITES_INSTALLED);
  }

  @Then("disk and RAID tooling is installed on every node")
  public void disks() {
    run.judge(ToolCriteria.DISK_TOOLING_INSTALLED);
  }

  @Then("the versions of all programs of the baseline are inside it")
  public void baseline() {
    run.judge(BaselineCriteria.VERSIONS_WITHIN_BASELINE);
  }
}
