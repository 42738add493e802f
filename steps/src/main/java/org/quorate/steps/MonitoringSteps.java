package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.monitoring.MonitoringCriteria;
import org.quorate.drill.MonitoringCatchUp;
import org.quorate.run.Run;

/** Sentences about what monitoring shows of the zone. */
public final class MonitoringSteps {
  private final Run run;

  public MonitoringSteps(Run run) {
    this.run = run;
  }

  @Then("monitoring shows the role of both service-bearing nodes as it is")
  public void vrrpState() {
    judge(MonitoringCriteria.VRRP_STATE_VISIBLE);
  }

  @Then("the role transition can be observed in the chosen channel")
  public void roleTransition() {
    judge(MonitoringCriteria.ROLE_TRANSITION_VISIBLE);
  }

  @Then("monitoring shows the cluster size that every server reports")
  public void clusterSize() {
    judge(MonitoringCriteria.CLUSTER_SIZE_VISIBLE);
  }

  @Then("monitoring shows the leader that the servers name")
  public void leader() {
    judge(MonitoringCriteria.LEADER_VISIBLE);
  }

  @Then("monitoring shows the state of every replica as the leader reports it")
  public void replicas() {
    judge(MonitoringCriteria.REPLICA_STATE_VISIBLE);
  }

  @Then("monitoring shows a quorum exactly when the servers form a majority")
  public void quorum() {
    judge(MonitoringCriteria.QUORUM_VISIBLE);
  }

  @Then("monitoring showed that there was no quorum")
  public void quorumLoss() {
    judge(MonitoringCriteria.QUORUM_LOSS_VISIBLE);
  }

  @Then("monitoring shows every expected RAID array as the host sees it")
  public void raid() {
    judge(MonitoringCriteria.RAID_VISIBLE);
  }

  @Then("monitoring shows the health of every required disk as the disk assesses it")
  public void deviceHealth() {
    judge(MonitoringCriteria.DEVICE_HEALTH_VISIBLE);
  }

  @Then("monitoring shows when each certificate of the zone expires")
  public void expiry() {
    judge(MonitoringCriteria.EXPIRY_VISIBLE);
  }

  @Then("an alert fires for a certificate that expires within the horizon")
  public void expiryAlert() {
    judge(MonitoringCriteria.EXPIRY_ALERT);
  }

  @Then("monitoring shows the age of the newest backup")
  public void backupFreshness() {
    judge(MonitoringCriteria.BACKUP_FRESHNESS_VISIBLE);
  }

  @Then("an alert fires for a backup that has become stale")
  public void backupAlert() {
    judge(MonitoringCriteria.BACKUP_FRESHNESS_ALERT);
  }

  @Then("monitoring is live with health, metrics and alerts of every node")
  public void live() {
    judge(MonitoringCriteria.MONITORING_LIVE);
  }

  @Then("no critical alert of the zone is unresolved")
  public void noCriticalAlerts() {
    judge(MonitoringCriteria.NO_CRITICAL_ALERTS);
  }

  private void judge(Criterion criterion) {
    MonitoringCatchUp.await(run, criterion);
    run.judge(criterion);
  }
}
