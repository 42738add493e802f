/**
 * Judging failovers from what witnesses saw: who was active when, whether two ever were, and how long nobody was.
 *
 * <p>Every time is a bracket [earliest, latest] on the control host's monotonic clock, because host clocks and delivery
 * have error bounds. What must be so for every reading of the clocks is definite; what may be so is only possible.
 */
package org.quorate.criterion.failover;
