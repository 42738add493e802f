package org.quorate.fault;

/**
 * What a look saw.
 *
 * @param said the reading behind it, in a few words
 */
public record Seen(State state, String said) {
  private static final int LONGEST = 200;

  /** Whether it is so; a look that could not be taken leaves it unknown, which is neither. */
  public enum State {
    YES,
    NO,
    UNKNOWN
  }

  public Seen {
    said = said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "...";
  }

  public static Seen of(boolean yes, String said) {
    return new Seen(yes ? State.YES : State.NO, said);
  }

  public static Seen unknown(String why) {
    return new Seen(State.UNKNOWN, why);
  }
}
