@system:bsfg @stage:resilience @resilience @long
Feature: Resilience, the network
  Packets are lost between chosen ends, in one direction or in both, of one protocol or of all.
  Where two nodes lose each other and both still reach the third, the JetStream leader may end on the side that the
  active node does not reach: clients may then have to wait, and what is promised is that nothing unsafe happens.

  @sharpens:BSFG-6.5.2 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: nobody notices
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And the active node stays the active node
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                                       | target          | phase      |
      | an isolation from everybody                 | the third node  | under load |
      | a cut from both other nodes                 | the third node  | under load |
      | a loss of the cluster port                  | the standby     | under load |
      | a loss of the cluster port                  | the third node  | under load |
      | a delay of all that it gets from the others | the third node  | under load |
      | a delay of all that it gets from the others | the standby     | under load |
      | a delay of all that it gets from the others | the active node | under load |

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
      | fault                       | target          | phase      |
      | an isolation from everybody | the active node | under load |

  @sharpens:BSFG-6.3.6 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: the standby takes over
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And the standby is the active node within the accepted window for a crash
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                       | target          | phase      |
      | an isolation from everybody | the active node | while idle |

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: it stays safe
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                                      | target          | phase            |
      | a cut from its partner                     | the active node | under load       |
      | a loss of all that it sends to its partner | the active node | under load       |
      | a loss of all that it sends to its partner | the standby     | under load       |
      | a cut from its partner                     | the third node  | under load       |
      | a loss of all that it sends to its partner | the third node  | under load       |
      | a flapping link to its partner             | the third node  | under load       |
      | a bridge over the third node               | the active node | under load       |
      | a loss of a third of its packets           | the active node | under load       |
      | a loss of a third of its packets           | the third node  | under load       |
      | a loss of its clients                      | the active node | under load       |
      | a flapping link to its partner             | the active node | under load       |
      | an isolation from everybody                | the standby     | during promotion |
      | an isolation from everybody                | the active node | during demotion  |
      | an isolation from everybody                | the third node  | during recovery  |
      | a cut from both other nodes                | the active node | under load       |

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
      | fault                      | target                         | phase      |
      | a loss of the cluster port | the standby and the third node | under load |
      | a loss of the cluster port | the active node                | under load |
      | a loss of the cluster port | all nodes                      | under load |
