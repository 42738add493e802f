package org.quorate.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.quorate.criterion.failover.CellCriteria;
import org.quorate.criterion.failover.UnderFaultCriteria;
import org.quorate.drill.Clients;
import org.quorate.drill.DrawnFailures;
import org.quorate.drill.MatrixCell;
import org.quorate.drill.Phase;
import org.quorate.run.Run;
import org.quorate.safeguard.EarlierRuns;

/** The matrix of resilience: which failure strikes whom and when, and what the zone must make of it. */
public final class MatrixSteps {
  private final Run run;

  public MatrixSteps(Run run) {
    this.run = run;
  }

  /** Done anew for each scenario: what is judged is always the cell performed last. */
  @When("^(.+) strikes (.+) (while idle|under load|during promotion|during demotion|during recovery)$")
  public void strikes(String fault, String target, String phase) {
    strike(fault, target, Phase.of(phase), Clients.SERVICE);
  }

  @When("^(.+) strikes (.+) under load of JetStream$")
  public void strikesJetStream(String fault, String target) {
    strike(fault, target, Phase.LOAD, Clients.JETSTREAM);
  }

  @When("^(.+) strikes (.+) under load of JetStream with reads that any replica may answer$")
  public void strikesReplicas(String fault, String target) {
    strike(fault, target, Phase.LOAD, Clients.JETSTREAM_ANY_REPLICA);
  }

  @When("failures drawn at random strike the zone until the time asked for is over")
  public void drawn() {
    EarlierRuns.clean(run);
    run.once("failures drawn at random", () -> {
      DrawnFailures.perform(run);
      return true;
    });
  }

  @Then("one controller at most is active and nothing acknowledged is lost")
  public void safe() {
    run.judge(CellCriteria.CELL_SAFE);
  }

  @Then("one instance at most answers clients and nothing acknowledged is lost")
  public void safeByEffect() {
    run.judge(CellCriteria.CELL_SAFE_BY_EFFECT);
  }

  @Then("one node at most has the VIP")
  public void oneVip() {
    run.judge(UnderFaultCriteria.ONE_VIP_HOLDER);
  }

  @Then("the standby is the active node within the accepted window for a crash")
  public void takenOver() {
    run.judge(CellCriteria.CELL_TAKEN_OVER);
  }

  @Then("the active node stays the active node")
  public void stays() {
    run.judge(CellCriteria.CELL_ACTIVE_STAYS);
  }

  @Then("none of them made two instances answer or lost anything acknowledged")
  public void drawnSafe() {
    run.judge(CellCriteria.DRAWN_SAFE);
  }

  private void strike(String fault, String target, Phase phase, Clients clients) {
    EarlierRuns.clean(run);
    new MatrixCell(run, CellCriteria.CELL, clients).perform(fault, target, phase);
  }
}
