/**
 * What the judgement entries of a run mean: what they conclude about one clause, each by the evidence of its moment, and
 * on what the environment showed it.
 *
 * <p>Pure. Knows no catalogue, no waiver and no whole run: what all clauses add up to is for judging.
 */
package org.quorate.judgement;
