/**
 * Linearizability: whether one order of all operations, each at some moment between its call and its answer, explains
 * every answer.
 *
 * <p>Owns the search of Wing and Gong with Lowe's memory of what was tried, the objects it knows (register, key-value,
 * appended texts, queue), the splitting of a history by key, and the shrinking of a history that cannot be explained to
 * a few operations that cannot be explained either. An operation of unknown outcome may take effect at any time after
 * its call, or never. Knows no file, no thread and no clock: whoever has a clock says when time is up.
 */
package org.quorate.linearizability;
