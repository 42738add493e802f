/**
 * Evidence: what was seen, in order, hash-chained, on disk before anyone judges it.
 *
 * <p>Owns the append-only log and the read-only view that criteria judge. Must not know hosts, Cucumber or verdicts.
 */
package org.quorate.evidence;
