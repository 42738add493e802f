/**
 * The promises of a document: clauses with their ids, kinds and texts, loaded from the catalogue files.
 *
 * <p>Owns the vocabulary of what is promised. Knows nothing of hosts, evidence or verdicts.
 */
package org.quorate.clause;
