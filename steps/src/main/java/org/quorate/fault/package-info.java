/**
 * Faults: failures that are brought about on purpose, each one thing, each proven and each undone.
 *
 * <p>A {@link org.quorate.fault.Fault} says what is done and what proves it; {@link org.quorate.fault.Injection} does it:
 * the host's own timer first, then the three proofs around the change, then the undo in reverse order. Faults know
 * hosts and what they may ask of a run; they know no scenario, no criterion and no verdict.
 */
package org.quorate.fault;
