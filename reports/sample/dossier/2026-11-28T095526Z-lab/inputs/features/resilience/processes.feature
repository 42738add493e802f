@system:bsfg @stage:resilience @resilience @long
Feature: Resilience, processes
  Units are stopped, programs are killed, frozen and crash again and again.
  A frozen program cannot notice that its turn is over, so only what it does counts there.

  @sharpens:BSFG-6.3.6 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: the standby takes over, and clients wait no longer than accepted
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And it struck the node whose controller was active
    And the failure met clients at work
    And the standby is the active node within the accepted window for a crash
    And clients are served again within the accepted window for a crash
    And nothing is done under an epoch after a later one was granted

    Examples:
      | fault                          | target          | phase      |
      | a stop of Keepalived           | the active node | under load |
      | a kill of Keepalived           | the active node | under load |
      | a stop of JetStream            | the active node | under load |
      | a crash loop of JetStream      | the active node | under load |
      | a stop of the container engine | the active node | under load |

  @sharpens:BSFG-6.5.2 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: nobody notices
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And the active node stays the active node
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                          | target         | phase      |
      | a stop of Keepalived           | the standby    | under load |
      | a stop of JetStream            | the standby    | under load |
      | a kill of JetStream            | the standby    | under load |
      | a stop of JetStream            | the third node | under load |
      | a kill of JetStream            | the third node | under load |
      | a freeze of JetStream          | the standby    | under load |
      | a crash loop of JetStream      | the third node | under load |
      | a stop of the container engine | the third node | under load |
      | a kill of the container engine | the third node | under load |
      | a stop of JetStream            | the third node | while idle |

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: it stays safe
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                          | target               | phase            |
      | a kill of JetStream            | the active node      | under load       |
      | a kill of JetStream            | the JetStream leader | under load       |
      | a kill of the controller       | the active node      | under load       |
      | a kill of the controller       | the active node      | while idle       |
      | a stop of JetStream            | the standby          | during promotion |
      | a kill of JetStream            | the standby          | during promotion |
      | a stop of Keepalived           | the standby          | during promotion |
      | a kill of JetStream            | the active node      | during demotion  |
      | a stop of JetStream            | the third node       | during recovery  |
      | a kill of JetStream            | the active node      | during recovery  |
      | a kill of the container engine | the active node      | under load       |

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: a frozen program does no harm
    When <fault> strikes <target> <phase>
    Then one instance at most answers clients and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                      | target               | phase            |
      | a freeze of the controller | the active node      | under load       |
      | a freeze of Keepalived     | the active node      | under load       |
      | a freeze of Keepalived     | the standby          | under load       |
      | a freeze of JetStream      | the active node      | under load       |
      | a freeze of JetStream      | the JetStream leader | under load       |
      | a freeze of the controller | the active node      | during demotion  |
      | a freeze of JetStream      | the standby          | during promotion |

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: no quorum, no writes and no reads
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And the failure met clients at work
    And no write is acknowledged later than the bound for failing closed
    And no read is answered later than the bound for failing closed
    And whatever is refused is refused with a reason
    And writes are acknowledged again when the failure is over
    And reads are answered again when the failure is over

    Examples:
      | fault               | target                         | phase      |
      | a stop of JetStream | the standby and the third node | under load |

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: all at once
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                 | target                         | phase      |
      | a kill of JetStream   | all nodes                      | under load |
      | a freeze of JetStream | the standby and the third node | under load |
