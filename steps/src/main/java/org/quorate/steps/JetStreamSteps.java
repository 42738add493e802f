package org.quorate.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.jetstream.JetstreamClusterCriteria;
import org.quorate.criterion.jetstream.JetstreamConfigurationCriteria;
import org.quorate.drill.Bootstrap;
import org.quorate.drill.ElectionEnd;
import org.quorate.run.Run;

/** Sentences about JetStream: its configuration, its start, and the cluster it forms. */
public final class JetStreamSteps {
  private final Run run;
  private final Bootstrap bootstrap;

  public JetStreamSteps(Run run) {
    this.run = run;
    this.bootstrap = new Bootstrap(run);
  }

  @Given("JetStream has been started on every node, Gamma first")
  public void started() {
    bootstrap.jetStreamStarted();
  }

  @When("JetStream is started again on every node in another order")
  public void startedAgain() {
    bootstrap.jetStreamStartedAgain();
  }

  @Then("the JetStream configuration is in place on every node, accepted by the server")
  public void configurationInPlace() {
    run.judge(JetstreamConfigurationCriteria.CONFIGURATION_IN_PLACE);
  }

  @Then("the JetStream configuration of every node names the cluster of the zone")
  public void identityConfigured() {
    run.judge(JetstreamConfigurationCriteria.CLUSTER_IDENTITY_CONFIGURED);
  }

  @Then("the JetStream configuration of every node lists the routes of all three nodes")
  public void routesComplete() {
    run.judge(JetstreamConfigurationCriteria.ROUTES_COMPLETE);
  }

  @Then("the JetStream configuration of every node sets the monitoring port and the cluster port of the zone")
  public void portsConfigured() {
    run.judge(JetstreamConfigurationCriteria.PORTS_CONFIGURED);
  }

  @Then("the data directory of JetStream lies on its dedicated volume on every node")
  public void dataDirectoryMapped() {
    run.judge(JetstreamConfigurationCriteria.DATA_DIRECTORY_MAPPED);
  }

  @Then("JetStream runs and answers on every node")
  public void running() {
    run.judge(JetstreamClusterCriteria.RUNNING);
  }

  @Then("the cluster was found healthy after each start, before Keepalived was started")
  public void formsInAnyOrder() {
    run.judge(JetstreamClusterCriteria.FORMS_IN_ANY_ORDER);
  }

  @Then("every node sees all three nodes in the JetStream cluster, online and current")
  public void threeNodesVisible() {
    settled(JetstreamClusterCriteria.THREE_NODES_VISIBLE);
  }

  @Then("one meta leader is agreed on by every node")
  public void leaderElected() {
    settled(JetstreamClusterCriteria.LEADER_ELECTED);
  }

  @Then("the running servers report the cluster of the zone")
  public void runningIdentity() {
    run.judge(JetstreamClusterCriteria.RUNNING_IDENTITY);
  }

  @Then("routes reach both peers from every node, and no log speaks of route, split or quorum trouble")
  public void noErrorIndicators() {
    settled(JetstreamClusterCriteria.NO_ERROR_INDICATORS);
  }

  @Then("the JetStream cluster is healthy: nodes, leader, routes, logs and health endpoints")
  public void clusterHealthy() {
    settled(JetstreamClusterCriteria.CLUSTER_HEALTHY);
  }

  private void settled(Criterion criterion) {
    ElectionEnd.await(run, criterion);
    run.judge(criterion);
  }
}
