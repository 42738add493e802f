/**
 * Readings of Prometheus and Alertmanager: series with their samples, alert rules, alerts, and rule expressions.
 *
 * <p>Owns the small part of PromQL that threshold alerts are written in, so that a rule can be tried on a crafted value
 * offline, from evidence alone. What lies outside that part is answered with nothing, never with a guess.
 */
package org.quorate.reading.prometheus;
