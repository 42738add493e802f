/**
 * Criteria about certificates: in their period of validity, with the zone's identity, signed by the zone's authority.
 */
package org.quorate.criterion.certificate;
