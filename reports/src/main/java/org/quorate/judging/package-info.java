/**
 * Judging: from the catalogue and the evidence of a run to a verdict on every clause and on the whole.
 *
 * <p>Owns what stand-ins and missing judgements do to a verdict, what all verdicts add up to, and which exit status
 * follows. Pure: the same evidence gives the same verdicts on any machine. Knows no host, no clock, no file.
 */
package org.quorate.judging;
