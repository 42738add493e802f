package org.quorate.criterion;

/**
 * A measured length of time as an interval, because clocks and sampling have error bounds.
 *
 * @param name what was measured, such as {@code VIP takeover}
 * @param lowerMillis it took at least this long
 * @param upperMillis it took at most this long
 * @param limitMillis the limit it is held against, or −1 without one
 */
public record Measured(String name, double lowerMillis, double upperMillis, double limitMillis) {}
