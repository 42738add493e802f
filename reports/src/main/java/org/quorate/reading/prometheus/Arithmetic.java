package org.quorate.reading.prometheus;

/** Arithmetic between two values: a vector with a missing element makes the result empty. */
final class Arithmetic {
  private Arithmetic() {}

  static Value of(Value left, String sign, Value right) {
    if (!left.present() || !right.present()) {
      return Value.EMPTY;
    }
    double number = switch (sign) {
      case "+" -> left.number() + right.number();
      case "-" -> left.number() - right.number();
      case "*" -> left.number() * right.number();
      case "/" -> left.number() / right.number();
      default -> left.number() % right.number();
    };
    return left.scalar() && right.scalar() ? Value.scalar(number) : Value.vector(number);
  }
}
