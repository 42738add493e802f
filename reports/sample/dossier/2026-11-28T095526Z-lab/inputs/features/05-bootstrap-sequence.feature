@system:bsfg @stage:5
Feature: 5. Bootstrap Sequence
  JetStream is started on all three nodes and its cluster verified; only then Keepalived is started on Alpha and Beta,
  Alpha takes the VIP, and the controller starts there and nowhere else.

  Rule: BSFG-5.1.1 The JetStream container or service runs on all three nodes after bootstrap start.

    @clause:BSFG-5.1.1
    Scenario: JetStream runs everywhere
      Given JetStream has been started on every node, Gamma first
      Then JetStream runs and answers on every node

  Rule: BSFG-5.1.2 Any start order is acceptable (Gamma first by convention) provided cluster formation is verified afterwards.

    @clause:BSFG-5.1.2 @acts
    Scenario: The cluster forms in any order of start
      Given JetStream has been started on every node, Gamma first
      When JetStream is started again on every node in another order
      Then the cluster was found healthy after each start, before Keepalived was started

  Rule: BSFG-5.2.1 The JetStream report taken from a node shows all three nodes.

    @clause:BSFG-5.2.1
    Scenario: All three nodes are visible
      Given JetStream has been started on every node, Gamma first
      Then every node sees all three nodes in the JetStream cluster, online and current

  Rule: BSFG-5.2.2 A JetStream meta leader is elected.

    @clause:BSFG-5.2.2
    Scenario: A leader is elected
      Given JetStream has been started on every node, Gamma first
      Then one meta leader is agreed on by every node

  Rule: BSFG-5.2.3 The running cluster reports the correct cluster identity.

    @clause:BSFG-5.2.3
    Scenario: The running cluster has the right identity
      Given JetStream has been started on every node, Gamma first
      Then the running servers report the cluster of the zone

  Rule: BSFG-5.2.4 There are no route, split or quorum error indicators.

    @clause:BSFG-5.2.4
    Scenario: Nothing indicates route, split or quorum errors
      Given JetStream has been started on every node, Gamma first
      Then routes reach both peers from every node, and no log speaks of route, split or quorum trouble

  Rule: BSFG-5.2.5 The procedure stops when fewer than three nodes are visible.

    @clause:BSFG-5.2.5
    Scenario: Fewer than three visible nodes stop the procedure
      Given the condition is examined before the next section begins
      Then every node sees all three nodes in the JetStream cluster, online and current

  Rule: BSFG-5.2.6 The procedure stops when there is no leader.

    @clause:BSFG-5.2.6
    Scenario: A missing leader stops the procedure
      Given the condition is examined before the next section begins
      Then one meta leader is agreed on by every node

  Rule: BSFG-5.2.7 The procedure stops when the cluster state is unhealthy.

    @clause:BSFG-5.2.7
    Scenario: An unhealthy cluster stops the procedure
      Given the condition is examined before the next section begins
      Then the JetStream cluster is healthy: nodes, leader, routes, logs and health endpoints

  Rule: BSFG-5.3.1 Keepalived is active on Alpha and Beta.

    @clause:BSFG-5.3.1
    Scenario: Keepalived is active
      Given Keepalived has been started on Alpha and Beta
      Then Keepalived is active on Alpha and Beta

  Rule: BSFG-5.3.2 Keepalived is started only once JetStream cluster health has been confirmed.

    @clause:BSFG-5.3.2 @commissioning
    Scenario: Keepalived was started after the cluster was found healthy
      Given the journal of this run
      Then Keepalived was at rest until the JetStream cluster had been found healthy

  Rule: BSFG-5.4.1 After Keepalived starts, the VIP is present on one node and one only.

    @clause:BSFG-5.4.1
    Scenario: One node has the VIP
      Given Keepalived has been started on Alpha and Beta
      Then exactly one node has the VIP

  Rule: BSFG-5.4.2 In normal initial conditions Alpha holds the VIP and Beta does not.

    @clause:BSFG-5.4.2
    Scenario: Alpha has the VIP
      Given Keepalived has been started on Alpha and Beta
      Then Alpha has the VIP and Beta does not

  Rule: BSFG-5.4.3 The procedure stops when neither Alpha nor Beta has the VIP.

    @clause:BSFG-5.4.3
    Scenario: An absent VIP stops the procedure
      Given the condition is examined before the next section begins
      Then the VIP is not absent from both Alpha and Beta

  Rule: BSFG-5.4.4 The procedure stops when both Alpha and Beta have the VIP.

    @clause:BSFG-5.4.4
    Scenario: A VIP on two nodes stops the procedure
      Given the condition is examined before the next section begins
      Then the VIP is not present on more than one node

  Rule: BSFG-5.5.1 The controller is active on the VIP holder.

    @clause:BSFG-5.5.1
    Scenario: The controller is active where the VIP is
      Given Keepalived has been started on Alpha and Beta
      Then the controller is active on the node with the VIP

  Rule: BSFG-5.5.2 The controller is inactive on the service-bearing node that does not hold the VIP.

    @clause:BSFG-5.5.2
    Scenario: The controller is at rest where the VIP is not
      Given Keepalived has been started on Alpha and Beta
      Then the node without the VIP runs no controller

  Rule: BSFG-5.5.3 No controller exists on Gamma.

    @clause:BSFG-5.5.3
    Scenario: Gamma has no controller
      Given Keepalived has been started on Alpha and Beta
      Then Gamma has no controller, running or stopped

  Rule: BSFG-5.5.4 The health endpoint https://VIP:9443/health answers successfully.

    @clause:BSFG-5.5.4
    Scenario: The controller answers through the VIP
      Given Keepalived has been started on Alpha and Beta
      Then the health endpoint on the VIP reports success, and it is the node with the VIP that answers

  Rule: BSFG-5.5.5 The procedure stops when the controller is active on more than one node.

    @clause:BSFG-5.5.5
    Scenario: A controller on two nodes stops the procedure
      Given the condition is examined before the next section begins
      Then the controller is not active on more than one node

  Rule: BSFG-5.5.6 The procedure stops when the controller is inactive on the VIP holder.

    @clause:BSFG-5.5.6
    Scenario: A controller at rest on the VIP holder stops the procedure
      Given the condition is examined before the next section begins
      Then the controller is active on the node with the VIP

  Rule: BSFG-5.5.7 The procedure stops when the controller does not answer at the health endpoint.

    @clause:BSFG-5.5.7
    Scenario: A silent health endpoint stops the procedure
      Given the condition is examined before the next section begins
      Then the health endpoint on the VIP reports success, and it is the node with the VIP that answers
