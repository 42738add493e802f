/**
 * Criteria about clocks: what they are synchronised to, how far they are off, and whether the service that keeps them is on.
 *
 * <p>What the time daemon follows is judged by its selected source, not by a flag that says synchronised.
 */
package org.quorate.criterion.time;
