@system:bsfg @stage:resilience @resilience
Feature: Resilience, the short core
  Failures that the runbook does not stage itself but that its promises speak of. Each scenario names the clause whose
  promise it sharpens.

  @sharpens:BSFG-6.3.6 @drill:active-crash
  Scenario: The standby takes over when the active node loses power
    When the active node loses its power while a client writes
    Then the standby takes over within the accepted window for a crash

  @sharpens:BSFG-6.3.5 @drill:active-crash
  Scenario: Never two active nodes when the active node loses power and returns
    When the active node loses its power while a client writes
    Then at no moment of the crash were two nodes active

  @sharpens:BSFG-9.1 @drill:active-crash
  Scenario: No acknowledged write is lost when the active node loses power
    When the active node loses its power while a client writes
    Then every write acknowledged around the crash can be read afterwards

  @sharpens:BSFG-9.1 @drill:quorum-loss
  Scenario: The zone fails closed when it loses its quorum
    When JetStream loses its quorum while a client writes
    Then no write is acknowledged once the bound for failing closed has passed

  @sharpens:BSFG-5.2.7 @drill:quorum-loss
  Scenario: The zone works again when the quorum is back
    When JetStream loses its quorum while a client writes
    Then writes are acknowledged again after the quorum is back

  @sharpens:BSFG-9.1 @drill:quorum-loss
  Scenario: No acknowledged write is lost in a loss of quorum
    When JetStream loses its quorum while a client writes
    Then every write acknowledged around the loss of quorum can be read afterwards
