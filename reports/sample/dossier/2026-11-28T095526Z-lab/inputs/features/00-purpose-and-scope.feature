@system:bsfg @stage:0
Feature: 0. Purpose and Scope
  The runbook takes one autonomous zone from prepared hosts to handoff: preparation, installation, bootstrap,
  validation. Federation with other zones comes later and must not be needed.

  Rule: BSFG-0.1 The deployment covers exactly one autonomous BSFG zone made of one Alpha, one Beta and one Gamma node.

    @clause:BSFG-0.1
    Scenario: One zone of three different machines
      Given the zone as it stands
      Then the zone is one named zone of three different machines, one each for alpha, beta and gamma

  Rule: BSFG-0.2 The work is executed as an ordered sequence: preparation, then installation, then bootstrap, then validation.

    @clause:BSFG-0.2 @commissioning @concluding
    Scenario: The stages followed each other
      Given the journal of this run
      Then preparation, installation, bootstrap and validation followed one another, and nothing followed a stage that was stopped

  Rule: BSFG-0.3 Cross-zone federation, multi-zone procedures and ongoing recovery lie outside this runbook, so completing it must not depend on any peer zone being reachable.

    @clause:BSFG-0.3 @drill:peers-black-holed @concluding
    Scenario: The zone needs no peer
      When the zone fails over while every peer endpoint is unreachable
      Then the zone fails over and answers without any peer
