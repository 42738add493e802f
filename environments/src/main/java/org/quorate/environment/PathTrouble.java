package org.quorate.environment;

/**
 * What can go wrong on a way of clients through a proxy.
 *
 * @param towardsClients whether it befalls the answers, or else the requests
 * @param amount how much of it, in the unit of its kind
 */
public record PathTrouble(Kind kind, boolean towardsClients, long amount) {
  /** Each with the unit of its amount. */
  public enum Kind {
    /** Milliseconds later. */
    LATENCY,
    /** Kilobytes a second. */
    BANDWIDTH,
    /** Nothing passes, and the connection is closed after so many milliseconds. */
    TIMEOUT,
    /** The connection is reset after so many milliseconds. */
    RESET,
    /** In slices of so many bytes, with a pause behind each. */
    SLICER,
    /** Nothing passes and nobody is told: the connection stays half open. The amount does not matter. */
    SILENCE
  }

  /** In words, such as "answers 3000 ms late". */
  public String described() {
    String what = towardsClients ? "answers" : "requests";
    return switch (kind) {
      case LATENCY -> "%s %d ms late".formatted(what, amount);
      case BANDWIDTH -> "%s at %d kB/s".formatted(what, amount);
      case TIMEOUT -> "no %s, and the connection closed after %d ms".formatted(what, amount);
      case RESET -> "connections reset after %d ms".formatted(amount);
      case SLICER -> "%s in slices of %d bytes".formatted(what, amount);
      case SILENCE -> "no %s, and nobody told".formatted(what);
    };
  }
}
