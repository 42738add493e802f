/**
 * Judging failovers from what witnesses saw: who was active when, whether two ever were, and how long nobody was.
 *
 * <p>Every time is a bracket [earliest, latest] on the control host's monotonic clock, because host clocks and delivery
 * have error bounds. What must be so for every reading of the clocks is definite; what may be so is only possible.
 *
 * <p>{@code DemotionCriteria}, {@code ResilienceCriteria} and their like are about one drill by its name;
 * {@code UnderFaultCriteria}, {@code ClosedPlaneCriteria} and {@code WriteHistoryCriteria} are about whichever drill was
 * performed last, as long as its fault has its three proofs. What clients did is read in one place, {@code Workload}.
 */
package org.quorate.criterion.failover;
