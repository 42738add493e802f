package org.quorate.fault;

/**
 * A look and what the fault should do to it.
 *
 * <p>The three proofs of a fault are nothing but its signs before, during and after.
 */
public record Sign(Kind kind, Look look) {
  /** How a sign is to be read. */
  public enum Kind {
    /** True before and after, and must be false while the fault is in effect. */
    BREAKS,
    /** True always: what the fault must leave alone. */
    HOLDS,
    /** True only while the fault is in effect. */
    APPEARS,
    /** True before and after; whether while it lasts does not matter, as of what is started again by itself. */
    RETURNS,
    /** True from when the fault happened on: the mark that a moment leaves behind. */
    HAPPENS,
    /** True from preparation to clean-up: what this program itself leaves on a host. */
    TRACE
  }

  /** The moments at which signs are read. */
  enum When {
    UNTOUCHED,
    BEFORE,
    DURING,
    AFTER,
    CLEANED
  }

  boolean isReadAt(When when) {
    boolean own = kind == Kind.TRACE;
    return switch (when) {
      case UNTOUCHED, CLEANED -> own;
      case BEFORE -> !own;
      case DURING -> !own && kind != Kind.RETURNS;
      case AFTER -> !own && kind != Kind.HAPPENS;
    };
  }

  /** What it should be at a moment. */
  Seen.State wanted(When when) {
    boolean during = when == When.DURING;
    boolean yes = switch (kind) {
      case BREAKS -> !during;
      case HOLDS, RETURNS -> true;
      case APPEARS, HAPPENS -> during;
      case TRACE -> false;
    };
    return yes ? Seen.State.YES : Seen.State.NO;
  }
}
