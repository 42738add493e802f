package org.quorate.reading.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertExpressionTest {
  private static final Map<String,
      String> LABELS = Map.of("instance", "10.1.1.13:9100", "zone", "plant-a", "file", "server.crt");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      age > 3600                                       | 3601 | true
      age > 3600                                       | 3600 | false
      age >= 3600                                      | 3600 | true
      3600 < age                                       | 3601 | true
      age{zone="plant-a"} > 60 * 60                    | 4000 | true
      age{zone="plant-b"} > 60 * 60                    | 4000 | false
      age{zone=~"plant-.*",file!="ca.crt"} > 1         | 2    | true
      age{zone!~'plant-.*'} > 1                        | 2    | false
      max by (zone) (age) > 3600                       | 4000 | true
      max(age) without (file) > 3600                   | 4000 | true
      time() - age > 3600                              | 6000 | true
      (time() - age) / 60 > 60                         | 6000 | true
      age - time() < 30 * 24 * 3600                    | 10001 | true
      age > +Inf                                       | 1e300 | false
      age > 1e99                                       | 1e12 | false
      age > 3600 or absent(age)                        | 1    | false
      absent(age{zone="plant-b"})                      | 1    | true
      age > 10 and age < 20                            | 15   | true
      age > 10 and age < 20                            | 25   | false
      age > 10 unless age < 20                         | 15   | false
      age > bool 5                                     | 1    | true
      -age < -5                                        | 6    | true
      vector(1) > 0                                    | 0    | true
      scalar(age) * vector(1) > 5                      | 6    | true
      age == 1                                         | 1    | true
      age != 1                                         | 1    | false
      age % 7 == 3                                     | 10   | true
      """)
  void fires_as_prometheus_would(String expression, double value, boolean fires) {
    assertThat(new AlertExpression(expression).firesIn(new AlertExpression.World("age", LABELS, value, 10_000)))
        .isEqualTo(Optional.of(fires));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "age", "3600", "1 > 2", "age >", "age > 30d", "(age > 1", "age > 1)", "other > 1", "rate(age[5m]) > 1",
          "age[5m] > 1",
      "age > on(zone) other", "age{zone=~\"(a+)+\"} > 1", "age{zone=~\"[\"} > 1", "age{zone} > 1", "age > \"x\"",
          "age # > 1",
      "age or 1", "absent(3)"
  })
  void what_is_beyond_it_has_no_answer_or_is_the_bare_series(String expression) {
    Optional<Boolean> answer =
        new AlertExpression(expression).firesIn(new AlertExpression.World("age", LABELS, 5, 10_000));

    assertThat(answer).isEqualTo(expression.equals("age") ? Optional.of(true) : Optional.empty());
  }

  @Test
  void depth_and_length_are_bounded() {
    String deep = "(".repeat(900) + "age" + ")".repeat(900) + " > 1";

    assertThat(new AlertExpression(deep).firesIn(new AlertExpression.World("age", LABELS, 5, 0))).isEmpty();
    assertThat(new AlertExpression("age > 1" + " ".repeat(5000))
        .firesIn(new AlertExpression.World("age", LABELS, 5, 0))).isEmpty();
  }

  @Property
  void any_text_has_an_answer_or_none(@ForAll String text) {
    new AlertExpression(text).firesIn(new AlertExpression.World("age", LABELS, 5, 0));
    new AlertExpression("age " + text + " > 1").firesIn(new AlertExpression.World("age", LABELS, 5, 0));
  }
}
