/**
 * Criteria about monitoring: what must be visible there is, is current, and agrees with the hosts themselves.
 *
 * <p>An exporter that goes on serving an old value, or a wrong one, is no monitoring: every value is compared with a
 * reading of the host, and its age with the scrape interval. Alert rules are tried on crafted values.
 */
package org.quorate.criterion.monitoring;
