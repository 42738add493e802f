@system:bsfg @stage:resilience @resilience @long
Feature: Resilience, whole nodes
  Nodes lose their power, boot again or are frozen as a hypervisor freezes them.

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
      | fault           | target          | phase      |
      | a loss of power | the active node | under load |
      | a reboot        | the active node | under load |

  @sharpens:BSFG-6.3.6 @drill:matrix
  Scenario: A loss of power at the active node while idle: the standby takes over
    When a loss of power strikes the active node while idle
    Then one controller at most is active and nothing acknowledged is lost
    And the standby is the active node within the accepted window for a crash
    And writes are acknowledged again when the failure is over

  @sharpens:BSFG-6.5.2 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: nobody notices
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And the active node stays the active node
    And writes are acknowledged again when the failure is over

    Examples:
      | fault           | target         | phase      |
      | a loss of power | the standby    | under load |
      | a loss of power | the third node | under load |
      | a reboot        | the standby    | under load |
      | a reboot        | the third node | under load |

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: it stays safe
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

    Examples:
      | fault           | target               | phase            |
      | a loss of power | the JetStream leader | under load       |
      | a loss of power | the standby          | during promotion |
      | a loss of power | the third node       | during demotion  |
      | a loss of power | all nodes            | under load       |
      | a loss of power | the third node       | during recovery  |

  @sharpens:BSFG-6.3.5 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: a frozen node that wakes up does no harm
    When <fault> strikes <target> <phase>
    Then one instance at most answers clients and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                     | target               | phase           |
      | a pause of the whole node | the active node      | under load      |
      | a pause of the whole node | the standby          | under load      |
      | a pause of the whole node | the third node       | under load      |
      | a pause of the whole node | the JetStream leader | under load      |
      | a pause of the whole node | the active node      | during demotion |
