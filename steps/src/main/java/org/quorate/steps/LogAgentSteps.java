package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.logging.LogAgentCriteria;
import org.quorate.run.Run;

/** Sentences about the log agent. */
public final class LogAgentSteps {
  private final Run run;

  public LogAgentSteps(Run run) {
    this.run = run;
  }

  @Then("the approved log agent is installed on every node")
  public void installed() {
    run.judge(LogAgentCriteria.LOG_AGENT_INSTALLED);
  }

  @Then("the log agent is enabled and runs on every node")
  public void running() {
    run.judge(LogAgentCriteria.LOG_AGENT_RUNNING);
  }

  @Then("the log agent of every node runs and would start again")
  public void starts() {
    run.judge(LogAgentCriteria.LOG_AGENT_STARTS);
  }

  @Then("the log agent of every node forwards to the approved aggregation target")
  public void forwards() {
    run.judge(LogAgentCriteria.LOG_AGENT_FORWARDS);
  }

  @Then("every node reaches the aggregation target")
  public void reachable() {
    run.judge(LogAgentCriteria.LOG_TARGET_REACHABLE);
  }

  @Then("the configuration of the log agent is in place on every node")
  public void configured() {
    run.judge(LogAgentCriteria.LOG_AGENT_CONFIGURED);
  }
}
