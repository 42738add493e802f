package org.quorate.linearizability;

import java.util.function.BooleanSupplier;

/**
 * How far a search may go before it gives up undecided.
 *
 * @param steps how many operations it may try, so that the same history ends the same way everywhere
 * @param bytes how much memory it may take
 * @param timeIsUp asked now and then; whoever has a clock knows
 */
public record Bounds(long steps, long bytes, BooleanSupplier timeIsUp) {

  /** Bounds that do not depend on any clock. */
  public static Bounds of(long steps, long bytes) {
    return new Bounds(steps, bytes, () -> false);
  }
}
