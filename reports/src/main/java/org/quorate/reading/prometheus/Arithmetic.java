package org.quorate.reading.prometheus;

/** Arithmetic between two values: elements that do not meet make the result empty. */
final class Arithmetic {
  private Arithmetic() {}

  static Value of(Value left, String sign, Value right) {
    if (!left.meets(right)) {
      return Value.EMPTY;
    }
    double number = switch (sign) {
      case "+" -> left.number() + right.number();
      case "-" -> left.number() - right.number();
      case "*" -> left.number() * right.number();
      case "/" -> left.number() / right.number();
      default -> left.number() % right.number();
    };
    return (left.scalar() ? right : left).withNumber(number);
  }
}
