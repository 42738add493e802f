@system:bsfg @stage:resilience @resilience @long
Feature: Resilience, particular failures
  Failures that are told apart from their neighbours because something else is to be expected of them.
  A loss of VRRP alone makes two holders of the VIP whatever Keepalived does: that finding stands, and what keeps the
  zone safe is the lease of the controller.

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario: A loss of VRRP alone leaves one controller
    When a loss of VRRP alone strikes the active node under load
    Then one controller at most is active and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario: A loss of VRRP alone leaves one holder of the VIP
    When a loss of VRRP alone strikes the active node under load
    Then one node at most has the VIP

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario: A standby that is deaf to VRRP leaves one controller
    When deafness to VRRP strikes the standby under load
    Then one controller at most is active and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario: A standby that is deaf to VRRP leaves one holder of the VIP
    When deafness to VRRP strikes the standby under load
    Then one node at most has the VIP

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario: A wrong VRRP configuration leaves one controller
    When a wrong VRRP configuration strikes the standby under load
    Then one controller at most is active and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario: An active node that is paused longer than its lease and goes on acknowledges nothing
    When a pause of the whole node strikes the active node during promotion
    Then one instance at most answers clients and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

  @sharpens:BSFG-6.3.6 @drill:matrix
  Scenario: A demotion that hangs ends all the same
    When a hanging demotion strikes the active node under load
    Then one controller at most is active and nothing acknowledged is lost
    And the standby is the active node within the accepted window for a crash
    And writes are acknowledged again when the failure is over

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario: An active node with the VIP and without a majority acknowledges nothing
    When a cut from both other nodes strikes the active node under load
    Then one controller at most is active and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario: Two of three JetStream servers dead
    When a kill of JetStream together with a stop of JetStream strikes the standby and the third node under load
    Then one controller at most is active and nothing acknowledged is lost
    And the failure met clients at work
    And no write is acknowledged later than the bound for failing closed
    And no read is answered later than the bound for failing closed
    And whatever is refused is refused with a reason
    And writes are acknowledged again when the failure is over
    And reads are answered again when the failure is over

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario: A third node without power while the others lose each other
    When a loss of power and a cut between the others strikes the third node under load
    Then one controller at most is active and nothing acknowledged is lost
    And the failure met clients at work
    And no write is acknowledged later than the bound for failing closed
    And no read is answered later than the bound for failing closed
    And whatever is refused is refused with a reason
    And writes are acknowledged again when the failure is over
    And reads are answered again when the failure is over

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario: Client connections that stay half open across a failover
    When a path half open and a demotion strikes the clients under load
    Then one controller at most is active and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

  @sharpens:BSFG-6.3.6 @drill:matrix
  Scenario: A demotion while clients write keeps them waiting no longer than accepted
    When a stop of Keepalived strikes the active node under load
    Then one controller at most is active and nothing acknowledged is lost
    And it struck the node whose controller was active
    And the failure met clients at work
    And clients are served again within the accepted failover window

  @sharpens:BSFG-6.5.2 @drill:matrix
  Scenario: The VIP does not follow a link of the third node that flaps
    When a flapping link to its partner strikes the third node under load
    Then the VIP is not taken again and again
