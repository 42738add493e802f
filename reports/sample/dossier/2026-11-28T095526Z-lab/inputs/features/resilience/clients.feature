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
      | fault                    | target      | phase      |
      | a delay of answers       | the clients | under load |
      | a delay of requests      | the clients | under load |
      | a narrow path            | the clients | under load |
      | a timeout of connections | the clients | under load |
      | a reset of connections   | the clients | under load |
      | a slicing of answers     | the clients | under load |
      | a path half open         | the clients | under load |
