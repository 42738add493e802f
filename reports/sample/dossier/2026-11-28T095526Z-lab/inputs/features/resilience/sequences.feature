@system:bsfg @stage:resilience @resilience @long
Feature: Resilience, sequences
  Failures drawn at random, one after another and sometimes two at once; the same seed draws the same ones again.

  @sharpens:BSFG-6.3.5 @drill:drawn
  Scenario: Failures drawn at random
    When failures drawn at random strike the zone until the time asked for is over
    Then none of them made two instances answer or lost anything acknowledged
