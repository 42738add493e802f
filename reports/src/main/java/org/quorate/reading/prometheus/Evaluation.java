package org.quorate.reading.prometheus;

import java.util.Map;
import java.util.Optional;
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
      left = union(vector(left), vector(both()));
    }
    depth--;
    return left;
  }

  /** Two elements that do not meet would both be in it, which is more than is evaluated here. */
  private static Value union(Value left, Value right) {
    if (left.present() && right.present() && !left.meets(right)) {
      throw new NotUnderstood();
    }
    return left.present() ? left : right;
  }

  private Value both() {
    Value left = comparison();
    while (tokens.peek().equals("and") || tokens.peek().equals("unless")) {
      boolean and = tokens.next().equals("and");
      Value right = vector(comparison());
      left = vector(left).meets(right) == and ? left : Value.EMPTY;
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
    if (!left.meets(right)) {
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
    if (word.isEmpty()) {
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
      case "vector" -> argument.scalar() ? Value.vector(argument.number(), Map.of()) : unknown();
      case "scalar" -> argument.scalar()
          ? unknown()
          : Value.scalar(argument.present() ? argument.number() : Double.NaN);
      case "absent" -> vector(argument).present() ? Value.EMPTY : Value.unlabelled(1);
      default -> unknown();
    };
  }

  /** Of one element every aggregation is that element, with the labels it is grouped by. */
  private Value aggregated() {
    Optional<Grouping> before = Grouping.read(tokens);
    tokens.must("(");
    Value value = vector(either());
    tokens.must(")");
    Grouping grouping = before.or(() -> Grouping.read(tokens)).orElse(Grouping.NONE);
    return new Value(false, value.present(), value.number(), value.labels().map(grouping::of));
  }

  private static Value vector(Value value) {
    return value.scalar() ? unknown() : value;
  }

  private static Value unknown() {
    throw new NotUnderstood();
  }
}
