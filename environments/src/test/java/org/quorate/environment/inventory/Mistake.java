package org.quorate.environment.inventory;

/**
 * A mistake in an environment file.
 *
 * @param right a text of the example
 * @param wrong what somebody wrote instead
 * @param at the line that the message must name, by what it then begins with; empty when any will do
 * @param message what they must read
 */
record Mistake(String right, String wrong, String at, String message) {

  static Mistake of(String right, String wrong, String message) {
    return new Mistake(right, wrong, wrong, message);
  }

  static Mistake missing(String right, String at, String message) {
    return new Mistake(right, "", at, message);
  }

  static Mistake unreadable(String right, String wrong, String message) {
    return new Mistake(right, wrong, "", message);
  }

  /** The example with this mistake in it. */
  String in(String example) {
    int from = example.indexOf(right);
    if (from < 0) {
      throw new IllegalStateException("the example has no longer \"%s\"".formatted(right));
    }
    return example.substring(0, from) + wrong + example.substring(from + right.length());
  }

  int line(String written) {
    return (int) written.substring(0, written.indexOf(at)).chars().filter(c -> c == '\n').count() + 1;
  }

  @Override
  public String toString() {
    return "%s -> %s".formatted(right.strip(), wrong.strip());
  }
}
