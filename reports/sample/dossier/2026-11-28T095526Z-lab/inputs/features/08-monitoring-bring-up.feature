@system:bsfg @stage:8
Feature: 8. Monitoring Bring-Up
  What monitoring shows of the zone is there, is current and agrees with the hosts themselves; alerts would fire in time and
  reach somebody.

  Rule: BSFG-8.1.1 The JetStream health endpoint http://localhost:8222/healthz reports success on the nodes.

    @clause:BSFG-8.1.1
    Scenario: JetStream's health
      Given the zone as it stands
      Then the JetStream health endpoint reports success on every node

  Rule: BSFG-8.1.2 The BSFG health endpoint https://VIP:9443/health reports success.

    @clause:BSFG-8.1.2
    Scenario: The controller's health
      Given the zone as it stands
      Then the controller's health endpoint reports success through the VIP

  Rule: BSFG-8.2.1 The MASTER/BACKUP state of Alpha and Beta is visible to monitoring.

    @clause:BSFG-8.2.1
    Scenario: The roles are visible
      Given the zone as it stands
      Then monitoring shows the role of both service-bearing nodes as it is

  Rule: BSFG-8.2.2 Keepalived role transitions can be observed via logs, exporter or monitoring script.

    @clause:BSFG-8.2.2 @drill:demotion
    Scenario: A transition is visible
      When the active node is demoted under control
      Then the role transition can be observed in the chosen channel

  Rule: BSFG-8.3.1 Monitoring exposes the JetStream cluster size.

    @clause:BSFG-8.3.1
    Scenario: The cluster size is visible
      Given the zone as it stands
      Then monitoring shows the cluster size that every server reports

  Rule: BSFG-8.3.2 Monitoring exposes the JetStream leader.

    @clause:BSFG-8.3.2
    Scenario: The leader is visible
      Given the zone as it stands
      Then monitoring shows the leader that the servers name

  Rule: BSFG-8.3.3 Monitoring exposes replica state.

    @clause:BSFG-8.3.3
    Scenario: The replicas are visible
      Given the zone as it stands
      Then monitoring shows the state of every replica as the leader reports it

  Rule: BSFG-8.3.4 Monitoring exposes quorum status.

    @clause:BSFG-8.3.4
    Scenario: The quorum is visible
      Given the zone as it stands
      Then monitoring shows a quorum exactly when the servers form a majority

    @clause:BSFG-8.3.4 @drill:quorum-loss @concluding
    Scenario: The loss of the quorum is visible
      When JetStream loses its quorum while a client writes
      Then monitoring showed that there was no quorum

  Rule: BSFG-8.4.1 RAID state is healthy and visible to both host tooling and monitoring.

    @clause:BSFG-8.4.1
    Scenario: RAID state is healthy and visible
      Given the zone as it stands
      Then every RAID array that backs system and artifact storage is healthy
      And monitoring shows every expected RAID array as the host sees it

  Rule: BSFG-8.4.2 Device health is acceptable and visible to both host tooling and monitoring.

    @clause:BSFG-8.4.2
    Scenario: Device health is acceptable and visible
      Given the zone as it stands
      Then every required disk passes its own health assessment
      And monitoring shows the health of every required disk as the disk assesses it

  Rule: BSFG-8.5.1 Certificate validity monitoring is installed and shows the expiry horizon.

    @clause:BSFG-8.5.1
    Scenario: The expiry horizon is visible
      Given the zone as it stands
      Then monitoring shows when each certificate of the zone expires

  Rule: BSFG-8.5.2 An alert threshold for certificate expiry is configured and enforced.

    @clause:BSFG-8.5.2
    Scenario: The expiry threshold is enforced
      Given the zone as it stands
      Then an alert fires for a certificate that expires within the horizon

  Rule: BSFG-8.6.1 A backup freshness metric or check is available to monitoring.

    @clause:BSFG-8.6.1
    Scenario: The freshness of the backup is visible
      Given the zone as it stands
      Then monitoring shows the age of the newest backup

  Rule: BSFG-8.6.2 The freshness signal is able to raise an alert when backups become stale.

    @clause:BSFG-8.6.2
    Scenario: A stale backup raises an alert
      Given the zone as it stands
      Then an alert fires for a backup that has become stale
