package org.quorate.reading.prometheus;

import java.util.Map;
import java.util.Optional;

/**
 * A threshold expression, tried on a value that somebody made up.
 *
 * <p>It is evaluated as Prometheus would in a world whose only series is the given one, so that "does this rule fire
 * for a certificate inside the threshold?" has an answer without waiting for one to expire. Known are numbers,
 * {@code time()}, selectors with label matchers, arithmetic, comparisons, {@code and}, {@code or}, {@code unless},
 * {@code absent}, {@code vector}, {@code scalar} and plain aggregations.
 */
public final class AlertExpression {
  private static final int LONGEST = 2000;
  private final String text;

  public AlertExpression(String text) {
    this.text = text;
  }

  /**
   * The one series there is.
   *
   * @param labels without the metric's name
   * @param nowSeconds what {@code time()} answers
   */
  public record World(String metric, Map<String, String> labels, double value, double nowSeconds) {}

  /**
   * Whether an alert on this expression would be raised; empty when the expression uses more of PromQL than is known.
   */
  public Optional<Boolean> firesIn(World world) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Value value = new Evaluation(Tokens.of(text), world).whole();
      return value.scalar() ? Optional.empty() : Optional.of(value.present());
    } catch (Tokens.NotUnderstood beyondThisPart) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
