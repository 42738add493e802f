package org.quorate.reading.prometheus;

import java.util.Map;
import java.util.Optional;
import org.quorate.reading.prometheus.Tokens.NotUnderstood;

/**
 * What a part of an expression amounts to in a world with one series.
 *
 * @param scalar whether it is a plain number rather than a vector
 * @param present whether the vector has its one element; a scalar always has
 * @param labels of the element; empty when they are not known
 */
record Value(boolean scalar, boolean present, double number, Optional<Map<String, String>> labels) {
  static final Value EMPTY = new Value(false, false, Double.NaN, Optional.empty());

  static Value scalar(double number) {
    return new Value(true, true, number, Optional.empty());
  }

  static Value vector(double number, Map<String, String> labels) {
    return new Value(false, true, number, Optional.of(Map.copyOf(labels)));
  }

  /** An element of whose labels nothing is known. */
  static Value unlabelled(double number) {
    return new Value(false, true, number, Optional.empty());
  }

  /** Another number in the same form; an empty vector stays empty. */
  Value withNumber(double other) {
    return present ? new Value(scalar, true, other, labels) : this;
  }

  /** Whether both are there and an operator would put them together: elements only meet those of the same labels. */
  boolean meets(Value other) {
    if (!present || !other.present || scalar || other.scalar) {
      return present && other.present;
    }
    if (labels.isEmpty() || other.labels.isEmpty()) {
      throw new NotUnderstood();
    }
    return labels.equals(other.labels);
  }
}
