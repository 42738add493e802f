package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.judging.Criteria;
import org.quorate.procedure.OneZone;
import org.quorate.run.Run;

/** Sentences about the procedure itself, judged from the journal of the run. */
public final class ProcedureSteps {
  private final Run run;

  public ProcedureSteps(Run run) {
    this.run = run;
  }

  @Then("the zone is one named zone of three different machines, one each for alpha, beta and gamma")
  public void oneZone() {
    run.judge(OneZone.CRITERION);
  }

  @Then("preparation, installation, bootstrap and validation followed one another, and nothing followed a stage that was stopped")
  public void stagesInOrder() {
    run.judge(Criteria.procedure().stagesInOrder());
  }

  @Then("each of the eight preconditions was examined before host preparation began")
  public void preconditionsExamined() {
    run.judge(Criteria.procedure().preconditionsAllVerified());
  }

  @Then("every precondition holds and host preparation has not begun")
  public void preconditionsHold() {
    run.judge(Criteria.procedure().preconditionsSatisfied());
  }

  @Then("every section of host preparation has results from every node that it concerns")
  public void preparedEverywhere() {
    run.judge(Criteria.procedure().preparedOnAllHosts());
  }

  @Then("all nine handoff criteria pass")
  public void handoff() {
    run.judge(Criteria.procedure().handoffCriteriaPass());
  }

  @Then("the controlled failover of this run succeeded without two active controllers")
  public void failoverTested() {
    run.judge(Criteria.procedure().failoverTested());
  }

  @Then("the backup job, its remote target and its schedule were verified in this run")
  public void backupVerified() {
    run.judge(Criteria.procedure().backupVerified());
  }
}
