/**
 * Criteria about the snapshot backup: its script, its schedule, its remote target, and the way back.
 *
 * <p>They look at the one node that the environment file designates, and wherever it can be had at what arrives on the
 * remote rather than at what the job is configured to do.
 */
package org.quorate.criterion.backup;
