@system:bsfg @stage:resilience @resilience @long
Feature: Resilience, JetStream itself
  Clients of JetStream publish values and put, get and compare-and-set keys through each node while it breaks.
  A server that led and lost its quorum goes on answering reads until it notices, which takes it 10 to 20 seconds
  whatever a zone asks for: 21 are its bound. Until then it may answer with what others have replaced meanwhile, so keys
  whose leader is cut off are no registers. Where any replica may answer reads nothing ever ends that. What is found
  there stands. The zone's own service never reads that way.

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario Outline: JetStream, <fault> at <target>: what it acknowledged is there, once and in order
    When <fault> strikes <target> under load of JetStream
    Then one controller at most is active and nothing acknowledged is lost
    And the failure met clients at work
    And every acknowledged value is read afterwards, through every node
    And no value is read twice
    And no value is read that nobody wrote
    And no value is read that was refused
    And values are read in the order in which they were acknowledged
    And every node has the same values in the same order

    Examples:
      | fault                                        | target                         |
      | a cut from both other nodes                  | the third node                 |
      | a kill of JetStream                          | the JetStream leader           |
      | a full disk                                  | the JetStream leader           |
      | a loss of what was not synced                | the JetStream leader           |
      | a loss of what was not synced everywhere     | all nodes                      |
      | a loss of power and a cut between the others | the third node                 |
      | a stop of JetStream                          | the standby and the third node |

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario: JetStream loses its leader: keys are one register each
    When a kill of JetStream strikes the JetStream leader under load of JetStream
    Then it struck the node that led JetStream
    And it struck the node that led the keys
    And no key is read back with a value that was replaced before
    And one order of the operations on each key explains every answer

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario: JetStream loses a minority: keys are one register each
    When a cut from both other nodes strikes the JetStream leader under load of JetStream
    Then it struck the node that led JetStream
    And it struck the node that led the keys
    And no key is read back with a value that was replaced before
    And one order of the operations on each key explains every answer

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario Outline: JetStream, <fault> at <target>: no quorum, no writes and no reads through any node
    When <fault> strikes <target> under load of JetStream
    Then no write is acknowledged later than the bound for failing closed
    And no read is answered later than the bound for failing closed
    And writes are acknowledged again when the failure is over
    And reads are answered again when the failure is over

    Examples:
      | fault                                        | target                         |
      | a stop of JetStream                          | the standby and the third node |
      | a loss of power and a cut between the others | the third node                 |

  @sharpens:BSFG-9.1 @drill:matrix
  Scenario: JetStream, two of three dead, with reads that any replica may answer: no quorum, no reads
    When a stop of JetStream strikes the standby and the third node under load of JetStream with reads that any replica may answer
    Then reads that any replica may answer are answered again when the failure is over
    And no read that any replica may answer is answered later than the bound for failing closed
