/**
 * Criteria about statements by named people, each held against what the hosts and the environment file say where they can.
 *
 * <p>A statement that is missing proves nothing; one that is incomplete or contradicted is refuted.
 */
package org.quorate.criterion.attestation;
