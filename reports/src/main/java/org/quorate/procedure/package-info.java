/**
 * Criteria about the procedure itself: its order, its gates, its completeness, and what earlier results add up to.
 *
 * <p>They judge the run's own journal, and judge other clauses again from the judgement entries in it, so they stay
 * pure.
 */
package org.quorate.procedure;
