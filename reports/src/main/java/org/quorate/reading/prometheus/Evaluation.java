package org.quorate.reading.prometheus;

import java.util.Set;
import org.quorate.reading.prometheus.Tokens.NotUnderstood;

/** Evaluates an expression by recursive descent, weakest operators first. */
final class Evaluation {
  private static final Set<String> AGGREGATIONS = Set.of("max", "min", "sum", "avg");
  private static final Set<String> COMPARISONS = Set.of("==", "!=", ">", "<", ">=", "<=");
  private static final int DEEPEST = 50;
  private final Tokens tokens;
  private final AlertExpression.World world;
  private int depth;

  Evaluation(Tokens tokens, AlertExpression.World world) {
    this.tokens = tokens;
    this.world = world;
  }

  Value whole() {
    Value value = either();
    if (!tokens.atEnd()) {
      throw new NotUnderstood();
    }
    return value;
  }

  private Value either() {
    if (++depth > DEEPEST) {
      throw new NotUnderstood();
    }
    Value left = both();
    while (tokens.take("or")) {
      Value right = vector(both());
      left = vector(left).present() ? left : right;
    }
    depth--;
    return left;
  }

  private Value both() {
    Value left = comparison();
    while (tokens.peek().equals("and") || tokens.peek().equals("unless")) {
      boolean and = tokens.next().equals("and");
      Value right = vector(comparison());
      left = vector(left).present() && right.present() == and ? left : Value.EMPTY;
    }
    return left;
  }

  private Value comparison() {
    Value left = sum();
    while (COMPARISONS.contains(tokens.peek())) {
      String sign = tokens.next();
      boolean asNumber = tokens.take("bool");
      Value right = sum();
      left = compared(left, sign, right, asNumber);
    }
    return left;
  }

  private static Value compared(Value left, String sign, Value right, boolean asNumber) {
    if (left.scalar() && right.scalar() && !asNumber) {
      throw new NotUnderstood();
    }
    if (!left.present() || !right.present()) {
      return Value.EMPTY;
    }
    boolean holds = switch (sign) {
      case "==" -> left.number() == right.number();
      case "!=" -> left.number() != right.number();
      case ">" -> left.number() > right.number();
      case "<" -> left.number() < right.number();
      case ">=" -> left.number() >= right.number();
      default -> left.number() <= right.number();
    };
    Value kept = left.scalar() ? right : left;
    return asNumber ? kept.withNumber(holds ? 1 : 0) : holds ? kept : Value.EMPTY;
  }

  private Value sum() {
    Value left = product();
    while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
      String sign = tokens.next();
      left = Arithmetic.of(left, sign, product());
    }
    return left;
  }

  private Value product() {
    Value left = single();
    while (tokens.peek().equals("*") || tokens.peek().equals("/") || tokens.peek().equals("%")) {
      String sign = tokens.next();
      left = Arithmetic.of(left, sign, single());
    }
    return left;
  }

  private Value single() {
    if (tokens.take("-")) {
      Value value = single();
      return value.withNumber(-value.number());
    }
    if (tokens.take("+")) {
      return single();
    }
    if (tokens.take("(")) {
      Value value = either();
      tokens.must(")");
      return value;
    }
    String word = tokens.next();
    if (word.isEmpty() || "\"'(){},=<>*/%".indexOf(word.charAt(0)) >= 0) {
      throw new NotUnderstood();
    }
    boolean number = Character.isDigit(word.charAt(0)) || word.charAt(0) == '.';
    return number ? Value.scalar(Double.parseDouble(word)) : named(word);
  }

  private Value named(String name) {
    if (name.equalsIgnoreCase("inf")) {
      return Value.scalar(Double.POSITIVE_INFINITY);
    }
    if (AGGREGATIONS.contains(name)) {
      return aggregated();
    }
    if (tokens.take("(")) {
      return called(name);
    }
    return new Selector(tokens, world).of(name);
  }

  private Value called(String function) {
    if (function.equals("time")) {
      tokens.must(")");
      return Value.scalar(world.nowSeconds());
    }
    Value argument = either();
    tokens.must(")");
    return switch (function) {
      case "vector" -> argument.scalar() ? Value.vector(argument.number()) : unknown();
      case "scalar" -> argument.scalar()
          ? unknown()
          : Value.scalar(argument.present() ? argument.number() : Double.NaN);
      case "absent" -> vector(argument).present() ? Value.EMPTY : Value.vector(1);
      default -> unknown();
    };
  }

  /** Of one element every aggregation is that element, whatever it is grouped by. */
  private Value aggregated() {
    grouping();
    tokens.must("(");
    Value value = vector(either());
    tokens.must(")");
    grouping();
    return value;
  }

  private void grouping() {
    if (tokens.take("by") || tokens.take("without")) {
      tokens.must("(");
      while (!tokens.take(")")) {
        if (tokens.atEnd()) {
          throw new NotUnderstood();
        }
        tokens.next();
      }
    }
  }

  private static Value vector(Value value) {
    return value.scalar() ? unknown() : value;
  }

  private static Value unknown() {
    throw new NotUnderstood();
  }
}
