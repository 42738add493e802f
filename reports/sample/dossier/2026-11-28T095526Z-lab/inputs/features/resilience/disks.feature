@system:bsfg @stage:resilience @resilience @long
Feature: Resilience, disks
  A corrupted block is there for some seconds and then put right. A server that has what it serves in memory does not read it
  in that time: these scenarios show that the zone bears damage that nobody has come upon yet, and not more. What JetStream
  makes of a block that it does read is a row of the track record.

  @sharpens:BSFG-6.5.2 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: nobody notices
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And the active node stays the active node
    And writes are acknowledged again when the failure is over

    Examples:
      | fault             | target         | phase      |
      | a full disk       | the third node | under load |
      | a stalled disk    | the third node | under load |
      | a read-only disk  | the third node | under load |
      | a corrupted block | the third node | under load |

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: it stays safe
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                         | target               | phase           |
      | a full disk                   | the active node      | under load      |
      | a full disk                   | the JetStream leader | under load      |
      | a stalled disk                | the active node      | under load      |
      | a stalled disk                | the JetStream leader | under load      |
      | a read-only disk              | the active node      | under load      |
      | a corrupted block             | the JetStream leader | under load      |

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: nothing that was acknowledged was not synced
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And no acknowledged write is lost, however young it was
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                                    | target               | phase           |
      | a loss of what was not synced            | the active node      | under load      |
      | a loss of what was not synced            | the third node       | under load      |
      | a loss of what was not synced            | the JetStream leader | under load      |
      | a loss of what was not synced            | the third node       | during demotion |
      | a loss of what was not synced everywhere | all nodes            | under load      |
