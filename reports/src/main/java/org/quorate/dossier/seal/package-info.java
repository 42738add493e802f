/**
 * What makes a dossier trustworthy without its makers: the manifest of its files, signatures over it,
 * timestamps of it, and sign-offs.
 *
 * <p>Owns keys, signatures and the form of the manifest. Knows folders, bytes and, where an operator
 * names one, a timestamp server; must not know evidence, clauses or verdicts.
 */
package org.quorate.dossier.seal;
