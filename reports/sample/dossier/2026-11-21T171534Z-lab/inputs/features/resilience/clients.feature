@system:bsfg @stage:resilience @resilience @long
Feature: Resilience, the clients' path
  Only the way of the clients is troubled; whatever they are told, what was acknowledged stays.

  @sharpens:BSFG-6.5.2 @drill:matrix
  Scenario Outline: <fault> at <target> <phase>: it stays safe
    When <fault> strikes <target> <phase>
    Then one controller at most is active and nothing acknowledged is lost
    And the active node stays the active node
    And writes are acknowledged again when the failure is over

    Examples:
      | fault                 | target      | phase      |
      | late answers          | the clients | under load |
      | late requests         | the clients | under load |
      | a narrow path         | the clients | under load |
      | timeouts              | the clients | under load |
      | resets                | the clients | under load |
      | sliced answers        | the clients | under load |
      | half-open connections | the clients | under load |
