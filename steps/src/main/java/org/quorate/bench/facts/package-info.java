/**
 * The same facts read off the same hosts by this program and by others of its kind, side by side: one list of facts,
 * from which the input of each is made. Knows nothing of clauses.
 */
package org.quorate.bench.facts;
