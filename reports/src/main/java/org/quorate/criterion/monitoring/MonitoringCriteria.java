package org.quorate.criterion.monitoring;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Evidence;

/** What monitoring must show of the zone, compared with the hosts themselves. */
public final class MonitoringCriteria {
  private static final String JETSTREAM = "jetstream-meta";
  private static final String SERVER = "jetstream-server";

  public static final Criterion VRRP_STATE_VISIBLE = criterion(
      "vrrp-state-visible", VrrpStateVisible::judge, Monitoring.SERIES, VrrpStateVisible.ADDRESSES);

  public static final Criterion ROLE_TRANSITION_VISIBLE = criterion(
      "role-transition-visible", RoleTransition::judge, RoleTransition.HISTORY, RoleTransition.LOG);

  public static final Criterion CLUSTER_SIZE_VISIBLE = criterion(
      "cluster-size-visible", ClusterVisible::size, Monitoring.SERIES, JETSTREAM);

  public static final Criterion LEADER_VISIBLE = criterion(
      "leader-visible", ClusterVisible::leader, Monitoring.SERIES, JETSTREAM, SERVER);

  public static final Criterion REPLICA_STATE_VISIBLE = criterion(
      "replica-state-visible", ClusterVisible::replicas, Monitoring.SERIES, JETSTREAM, SERVER);

  public static final Criterion QUORUM_VISIBLE = criterion(
      "quorum-visible", ClusterVisible::quorum, Monitoring.SERIES, JETSTREAM);

  public static final Criterion QUORUM_LOSS_VISIBLE = criterion(
      "quorum-loss-visible", QuorumLossSeen::judge, RoleTransition.HISTORY);

  public static final Criterion RAID_VISIBLE = criterion(
      "raid-visible", DevicesVisible::raid, Monitoring.SERIES, DevicesVisible.RAID);

  public static final Criterion DEVICE_HEALTH_VISIBLE = criterion(
      "device-health-visible", DevicesVisible::health, Monitoring.SERIES, DevicesVisible.HEALTH);

  public static final Criterion EXPIRY_VISIBLE = criterion(
      "certificate-expiry-visible", ExpiryVisible::judge, Monitoring.SERIES, ExpiryVisible.DATES);

  public static final Criterion EXPIRY_ALERT = criterion("certificate-expiry-alert",
      new AlertTrial("certificate", "certificate-expiry", "policy.certificates.horizon", new CertificateAlert())::judge,
      Monitoring.SERIES, AlertTrial.RULES, AlertTrial.RECEIVERS);

  public static final Criterion BACKUP_FRESHNESS_VISIBLE = criterion(
      "backup-freshness-visible", FreshnessVisible::judge, Monitoring.SERIES, FreshnessVisible.REMOTE);

  public static final Criterion BACKUP_FRESHNESS_ALERT = criterion("backup-freshness-alert",
      new AlertTrial("backup", "backup-age", "policy.backup.staleness", new BackupAlert())::judge,
      Monitoring.SERIES, AlertTrial.RULES, AlertTrial.RECEIVERS);

  public static final Criterion MONITORING_LIVE = criterion("monitoring-live", MonitoringLive::judge,
      Monitoring.SERIES, AlertTrial.RULES, AlertTrial.RECEIVERS, OpenAlerts.ALERTMANAGER);

  public static final Criterion NO_CRITICAL_ALERTS = criterion(
      "no-critical-alerts", OpenAlerts::judge, OpenAlerts.PROMETHEUS, OpenAlerts.ALERTMANAGER);

  private MonitoringCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        VRRP_STATE_VISIBLE, ROLE_TRANSITION_VISIBLE, CLUSTER_SIZE_VISIBLE, LEADER_VISIBLE, REPLICA_STATE_VISIBLE,
        QUORUM_VISIBLE, QUORUM_LOSS_VISIBLE, RAID_VISIBLE, DEVICE_HEALTH_VISIBLE, EXPIRY_VISIBLE, EXPIRY_ALERT,
        BACKUP_FRESHNESS_VISIBLE,
        BACKUP_FRESHNESS_ALERT, MONITORING_LIVE, NO_CRITICAL_ALERTS);
  }

  private static Criterion criterion(String name, Function<Evidence, Finding> judge, String... probes) {
    return new Criterion(name, Set.of(probes), judge);
  }
}
