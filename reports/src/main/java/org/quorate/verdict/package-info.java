/**
 * Verdicts: what was concluded about a clause and about a run, and which exit status follows.
 *
 * <p>Owns the order of verdicts. Pure: knows no host, no clock, no file.
 */
package org.quorate.verdict;
