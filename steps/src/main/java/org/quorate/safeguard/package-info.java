/**
 * What keeps a drill on live hosts less dangerous than a careful colleague: what must hold before it, the lock on the
 * hosts, what stops it, and what is looked for after it.
 *
 * <p>Owns refusals and stop conditions. Must not judge clauses.
 */
package org.quorate.safeguard;
