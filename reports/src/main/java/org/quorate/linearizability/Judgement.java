package org.quorate.linearizability;

import java.util.Optional;

/**
 * Whether a history is linearizable, and why not.
 *
 * @param linearizable whether one order explains all answers; empty when a bound was reached first
 * @param reason which bound it was, or an empty text
 * @param counterExample a few operations that no order explains
 * @param objects how many objects the history is about
 * @param steps how many operations were tried
 */
public record Judgement(
    Optional<Boolean> linearizable,
    String reason,
    Optional<CounterExample> counterExample,
    int objects,
    long steps) {}
