/**
 * Criteria about the log agent of a host: installed, running, configured, and in effect shipping to the approved target.
 *
 * <p>Whether logs arrive is asked of the aggregation target, elsewhere.
 */
package org.quorate.criterion.logging;
