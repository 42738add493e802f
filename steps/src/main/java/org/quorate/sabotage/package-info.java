/**
 * Sabotages: lies and faults that are planted in a zone, one at a time, to see the clause they break turn red.
 *
 * <p>Owns the tables, how a sabotage is planted and undone, and the comparison of what turned red with what must. It
 * judges nothing itself: what turns red is decided by the same run that judges every zone.
 */
package org.quorate.sabotage;
