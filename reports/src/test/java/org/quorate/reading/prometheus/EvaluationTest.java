package org.quorate.reading.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions in a world where {@code age{zone="plant-a",node="beta"}} is 6 and it is second 100. */
class EvaluationTest {
  private static final AlertExpression.World WORLD =
      new AlertExpression.World("age", Map.of("zone", "plant-a", "node", "beta", "path", "C:\\x"), 6, 100);

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      age + 2 == 8                              | true
      age - 2 == 4                              | true
      age * 2 == 12                             | true
      age / 2 == 3                              | true
      age % 4 == 2                              | true
      2 - age == -4                             | true
      20 - age - 4 == 10                        | true
      24 / age / 2 == 2                         | true
      2 + age * 3 == 20                         | true
      (2 + age) * 3 == 24                       | true
      -age == -6                                | true
      -age + 7 == 1                             | true
      +age == 6                                 | true
      - -age == 6                               | true
      -(age) > 0                                | false
      .5 * age == 3                             | true
      1.5e1 > age                               | true
      5 < age                                   | true
      7 < age                                   | false
      6 <= age                                  | true
      6 < age                                   | false
      age <= 6                                  | true
      age <= 5                                  | false
      age > 6                                   | false
      age >= 6                                  | true
      age >= 7                                  | false
      age < 6                                   | false
      age > 5 > 4                               | true
      age > 5 == 6                              | true
      age > bool 7 == 0                         | true
      age > bool 5 == 1                         | true
      2 > bool 1 == age - 5                     | true
      1 > bool 2 == age - 6                     | true
      age == age                                | true
      age != age                                | false
      inf > age                                 | true
      -Inf < age                                | true
      time() == age + 94                        | true
      scalar(age) + time() == vector(106)       | true
      vector(3) * 2 == 6                        | true
      age > 7 or age < 7                        | true
      age > 7 or age > 8                        | false
      age > 5 or age > 7 and age > 8            | true
      age > 7 and age < 9                       | false
      age < 9 and age > 7                       | false
      age > 5 unless age > 7                    | true
      age > 5 unless age > 4                    | false
      age > 7 unless age > 4                    | false
      absent(age)                               | false
      absent(age) > 0                           | false
      absent(age{node="gamma"}) == 1            | true
      absent(age > 7)                           | true
      age{}                                     | true
      age{node="beta",zone="plant-a",}          | true
      age{node="gamma",zone="plant-a"}          | false
      age{node="beta",zone="plant-b"}           | false
      age{node!="gamma"}                        | true
      age{node!="beta"}                         | false
      age{node=~"b.*"}                          | true
      age{node=~"b"}                            | false
      age{node!~"b.*"}                          | false
      age{node!~"b"}                            | true
      age{other=""}                             | true
      age{node='beta'}                          | true
      age{path="C:\\\\x"}                       | true
      min(age) + sum(age) == 12                 | true
      avg by (zone) (age) == 6                  | true
      max(age) by (zone) == 6                   | true
      max(age > 7) == 6                         | false
      """)
  void are_true_or_not(String expression, boolean fires) {
    assertThat(new AlertExpression(expression).firesIn(WORLD)).isEqualTo(Optional.of(fires));
  }

  /** Prometheus puts together only what has the same labels. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      age > 5 and vector(1)                     | false
      age > 5 unless vector(1)                  | true
      age > vector(1)                           | false
      age / max(age) == 1                       | false
      max(age) > vector(1)                      | true
      max(age) and vector(1)                    | true
      max by (zone, node, path) (age) == age    | true
      max by (zone) (age) == age                | false
      max without (zone) (age) == age           | false
      max without (other) (age) == age          | true
      sum(age) without (other) and age          | true
      max by (zone) (age) and min(age) by (zone) | true
      -age and age                              | true
      (age > bool 5) and age                    | true
      age + 1 > age                             | true
      """)
  void elements_meet_those_of_the_same_labels(String expression, boolean fires) {
    assertThat(new AlertExpression(expression).firesIn(WORLD)).isEqualTo(Optional.of(fires));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "age > 5 or vector(1)", "age and absent(age{node=\"gamma\"})", "absent(age > 7) == absent(age > 8)",
      "1 > 2", "time()", "scalar(age)", "vector(age)", "scalar(1)", "absent(1)", "max(1)", "1 or age", "age or 1",
      "age and 1", "1 and age", "age >", "> age", "age age", "(age", "age)", "()", "age{", "age{node=\"beta\"",
      "age{node=\"beta\" zone=\"x\"}", "age{node}", "age{node=beta}", "age{node<\"x\"}", "age{node=~\"(b+)+\"}",
      "age{node=~\"(\"}", "other", "rate(age)", "max by zone (age)", "max by (zone", "max by zone) (age)", ")(age)",
      "{age}", ",", "!= age", "max age", "max(age", "time(1)",
      "absent(age", "age * \"x\"", "\"x\"", "=", "%", "age[5m]", "age offset 5m", "1.2.3 < age", "5m < age",
      "age{node=\"}"})
  void what_is_beyond_this_part_of_the_language_has_no_answer(String expression) {
    assertThat(new AlertExpression(expression).firesIn(WORLD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"49, true", "50, false"})
  void parentheses_nest_to_a_limit(int depth, boolean known) {
    String nested = "(".repeat(depth) + "age" + ")".repeat(depth);

    assertThat(new AlertExpression(nested).firesIn(WORLD).isPresent()).isEqualTo(known);
    assertThat(new AlertExpression("(age) and ".repeat(60) + "age").firesIn(WORLD)).contains(true);
  }

  @Test
  void what_is_too_long_to_be_an_expression_is_not_tried() {
    String pattern = "x".repeat(296) + "|b.*";

    assertThat(new AlertExpression("age > 5" + " ".repeat(1993)).firesIn(WORLD)).contains(true);
    assertThat(new AlertExpression("age > 5" + " ".repeat(1994)).firesIn(WORLD)).isEmpty();
    assertThat(new AlertExpression("age{node=~\"" + pattern + "\"}").firesIn(WORLD)).contains(true);
    assertThat(new AlertExpression("age{node=~\"x" + pattern + "\"}").firesIn(WORLD)).isEmpty();
  }

  @Test
  void an_expression_shows_as_it_is_written() {
    assertThat(new AlertExpression("age  > 5")).hasToString("age  > 5");
  }
}
