package org.quorate.reading.prometheus;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.quorate.reading.prometheus.Tokens.NotUnderstood;

/** A metric's name with label matchers, against the one series of the world. */
final class Selector {
  private static final int LONGEST_PATTERN = 300;
  private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{?]");
  private final Tokens tokens;
  private final AlertExpression.World world;

  Selector(Tokens tokens, AlertExpression.World world) {
    this.tokens = tokens;
    this.world = world;
  }

  /** The series when it matches. A selector of another metric is not understood: nothing is known of that one. */
  Value of(String metric) {
    boolean matches = true;
    if (tokens.take("{")) {
      while (!tokens.take("}")) {
        matches &= matcher();
        if (!tokens.peek().equals("}")) {
          tokens.must(",");
        }
      }
    }
    if (!metric.equals(world.metric())) {
      throw new NotUnderstood();
    }
    return matches ? Value.vector(world.value(), world.labels()) : Value.EMPTY;
  }

  private boolean matcher() {
    String label = tokens.next();
    String sign = tokens.next();
    String wanted = unquoted(tokens.next());
    String actual = world.labels().getOrDefault(label, "");
    return switch (sign) {
      case "=" -> actual.equals(wanted);
      case "!=" -> !actual.equals(wanted);
      case "=~" -> pattern(wanted).matcher(actual).matches();
      case "!~" -> !pattern(wanted).matcher(actual).matches();
      default -> throw new NotUnderstood();
    };
  }

  /** Patterns whose matching could take exponentially long here are not tried. */
  private static Pattern pattern(String text) {
    if (text.length() > LONGEST_PATTERN || REPEATED_GROUP.matcher(text).find()) {
      throw new NotUnderstood();
    }
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException notAPattern) {
      throw new NotUnderstood();
    }
  }

  private static String unquoted(String token) {
    if (token.length() < 2 || "\"'".indexOf(token.charAt(0)) < 0) {
      throw new NotUnderstood();
    }
    return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
