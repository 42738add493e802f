@system:bsfg @stage:6
Feature: 6. Promotion and Demotion Validation
  The zone is shown to fail over under control: the active node gives up the VIP and its controller, the standby takes
  both over, never are two nodes active, and the original roles come back without flapping.

  Rule: BSFG-6.1.1 Before the drill the active node owns the VIP and the backup node does not, so there is a single owner.

    @clause:BSFG-6.1.1
    Scenario: One owner of the VIP
      Given the zone as it stands
      Then exactly one service-bearing node has the VIP, and it is the one with the active controller

  Rule: BSFG-6.2.1 Beta's controller is inactive while Beta does not hold the VIP.

    @clause:BSFG-6.2.1
    Scenario: No controller on the standby
      Given the zone as it stands
      Then the node without the VIP runs no controller

  Rule: BSFG-6.3.1 Controlled demotion (stopping Keepalived on the active node or the approved administrative failover) removes the VIP from the former active node.

    @clause:BSFG-6.3.1 @drill:demotion
    Scenario: The VIP leaves the demoted node
      When the active node is demoted under control
      Then the former active node no longer has the VIP

  Rule: BSFG-6.3.2 Demotion stops the controller on the former active node.

    @clause:BSFG-6.3.2 @drill:demotion
    Scenario: The controller stops on the demoted node
      When the active node is demoted under control
      Then the former active node no longer runs an active controller

  Rule: BSFG-6.3.3 Beta acquires the VIP within the accepted failover window (value supplied by policy).

    @clause:BSFG-6.3.3 @drill:demotion
    Scenario: The VIP arrives in time
      When the active node is demoted under control
      Then the standby has the VIP within the accepted failover window

  Rule: BSFG-6.3.4 Beta starts its controller only after its health gates pass.

    @clause:BSFG-6.3.4 @drill:gated-promotion @concluding
    Scenario: No promotion before the health gates
      When the active node is demoted while the health gate of the standby is shut
      Then the standby starts its controller only after its health gate opens

  Rule: BSFG-6.3.5 At no sampled moment of the failover are both Alpha and Beta active.

    @clause:BSFG-6.3.5 @drill:demotion
    Scenario: Never two active nodes
      When the active node is demoted under control
      Then at no moment of the failover were two nodes active

  Rule: BSFG-6.3.6 Beta ends the demotion as the active node inside the accepted failover window.

    @clause:BSFG-6.3.6 @drill:demotion
    Scenario: The standby becomes active in time
      When the active node is demoted under control
      Then the standby is the active node within the accepted failover window and answers clients

  Rule: BSFG-6.3.7 The procedure stops when a dual-active condition occurs.

    @clause:BSFG-6.3.7 @drill:demotion
    Scenario: A dual-active condition stops the procedure
      When the active node is demoted under control
      Then at no moment of the failover were two nodes active

  Rule: BSFG-6.3.8 The procedure stops when the VIP is orphaned.

    @clause:BSFG-6.3.8 @drill:demotion
    Scenario: An orphaned VIP stops the procedure
      When the active node is demoted under control
      Then the VIP is not left without an owner

  Rule: BSFG-6.3.9 The procedure stops when the controller fails to promote on a healthy Beta.

    @clause:BSFG-6.3.9 @drill:demotion
    Scenario: A failed promotion stops the procedure
      When the active node is demoted under control
      Then the standby is the active node within the accepted failover window and answers clients

  Rule: BSFG-6.4.1 On the promoted node port 9443 is bound to the VIP address only, with no wildcard listener.

    @clause:BSFG-6.4.1
    Scenario: The service listens on the VIP alone
      Given the zone as it stands
      Then the controller listens on the VIP alone on the active node

  Rule: BSFG-6.5.1 When the original layout is restored, the previously active node rejoins as standby in a stable active/backup state.

    @clause:BSFG-6.5.1 @drill:restoration
    Scenario: The demoted node rejoins
      When the demoted node is brought back
      Then the roles are stable for the observation period, one active node and one standby

  Rule: BSFG-6.5.2 Restoring the layout causes no VRRP flapping.

    @clause:BSFG-6.5.2 @drill:restoration
    Scenario: No flapping
      When the demoted node is brought back
      Then the VIP does not flap

  Rule: BSFG-6.5.3 Restoring the layout causes no dual-active condition.

    @clause:BSFG-6.5.3 @drill:restoration
    Scenario: Never two active nodes while roles return
      When the demoted node is brought back
      Then at no moment of the restoration were two nodes active

  Rule: BSFG-6.5.4 After restoration the standby node runs no controller.

    @clause:BSFG-6.5.4 @drill:restoration
    Scenario: No controller on the standby afterwards
      When the demoted node is brought back
      Then the standby runs no controller after the restoration
