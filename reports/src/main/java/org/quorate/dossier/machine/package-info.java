/**
 * What other programs read about a run, each in a form that somebody else defined.
 *
 * <p>Owns the mapping of verdicts to foreign vocabularies; none of them may make an unproven clause look satisfied. Pure:
 * from what a run concluded to text, the same on every machine.
 */
package org.quorate.dossier.machine;
