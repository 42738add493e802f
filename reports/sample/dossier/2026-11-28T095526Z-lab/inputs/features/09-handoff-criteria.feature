@system:bsfg @stage:9
Feature: 9. Handoff Criteria
  The zone is ready for federation bring-up when the nine criteria below pass and both signatures are there.

  Rule: BSFG-9.0 The zone counts as deployed and ready for federation bring-up only when all nine handoff criteria pass.

    @clause:BSFG-9.0 @commissioning @concluding
    Scenario: Ready for federation bring-up
      Given the journal of this run
      Then all nine handoff criteria pass

  Rule: BSFG-9.1 JetStream quorum is healthy at handoff, with the JetStream report showing 3 nodes and an elected leader.

    @clause:BSFG-9.1
    Scenario: JetStream quorum healthy
      Given the zone as it stands
      Then JetStream shows three nodes and an elected leader

  Rule: BSFG-9.2 The VIP is stable at handoff with exactly one service-bearing node holding it.

    @clause:BSFG-9.2
    Scenario: VIP stable
      When the VIP is watched for the observation period
      Then one service-bearing node had the VIP all the time

  Rule: BSFG-9.3 Controller failover has been tested by a controlled failover that succeeded without dual-active.

    @clause:BSFG-9.3 @commissioning @concluding
    Scenario: Controller failover tested
      Given the journal of this run
      Then the controlled failover of this run succeeded without two active controllers

  Rule: BSFG-9.4 Monitoring is live with health, metrics and alerts visible.

    @clause:BSFG-9.4
    Scenario: Monitoring live
      Given the zone as it stands
      Then monitoring is live with health, metrics and alerts of every node

  Rule: BSFG-9.5 Backup is verified: the job is installed and the remote target validated.

    @clause:BSFG-9.5 @commissioning @concluding
    Scenario: Backup verified
      Given the journal of this run
      Then the backup job, its remote target and its schedule were verified in this run

  Rule: BSFG-9.6 Certificate validity horizon meets policy at handoff.

    @clause:BSFG-9.6
    Scenario: Certificate validity acceptable
      Given the zone as it stands
      Then every certificate of the zone is valid for at least the horizon of the policy

  Rule: BSFG-9.7 There are no unresolved critical alerts for the zone at handoff.

    @clause:BSFG-9.7
    Scenario: No unresolved critical alerts
      Given the zone as it stands
      Then no critical alert of the zone is unresolved

  Rule: BSFG-9.8 Artifact storage is mounted and available on the active node.

    @clause:BSFG-9.8
    Scenario: Artifact mount verified
      Given the zone as it stands
      Then artifact storage is mounted and writable on the active node

    @clause:BSFG-9.8 @acts
    Scenario: Artifact storage takes a file
      When a scratch file is written to artifact storage on the active node, read back and removed
      Then artifact storage took the scratch file and gave it back

  Rule: BSFG-9.9 Log shipping is active, with the nodes' logs visible in the approved aggregation target.

    @clause:BSFG-9.9 @acts
    Scenario: Log shipping active
      When every node logs a token
      Then every token is visible in the approved aggregation target in time

  Rule: BSFG-9.10 The Deploying Engineer signs off with name, date and signature.

    @clause:BSFG-9.10 @attested
    Scenario: The Deploying Engineer signs off
      Given the statements made by people
      Then the Deploying Engineer has signed off

  Rule: BSFG-9.11 The Platform Lead signs off with name, date and signature.

    @clause:BSFG-9.11 @attested
    Scenario: The Platform Lead signs off
      Given the statements made by people
      Then the Platform Lead has signed off
