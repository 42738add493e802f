/**
 * Across runs: what changed between two of them, and how a zone did over all of them.
 *
 * <p>Owns the reading of kept verdicts and their comparison. Works on what runs left in their folders; must not know
 * evidence, criteria or the page that shows it.
 */
package org.quorate.dossier.across;
