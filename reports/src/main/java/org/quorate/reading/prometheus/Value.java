package org.quorate.reading.prometheus;

/**
 * What a part of an expression amounts to in a world with one series.
 *
 * @param scalar whether it is a plain number rather than a vector
 * @param present whether the vector has its one element; a scalar always has
 */
record Value(boolean scalar, boolean present, double number) {
  static final Value EMPTY = new Value(false, false, Double.NaN);

  static Value scalar(double number) {
    return new Value(true, true, number);
  }

  static Value vector(double number) {
    return new Value(false, true, number);
  }

  /** Another number in the same form; an empty vector stays empty. */
  Value withNumber(double other) {
    return present ? new Value(scalar, true, other) : this;
  }
}
