/**
 * Probes: which fact is read with which command on which hosts, as data, and the reading itself.
 *
 * <p>A probe reads one fact from one host now, in bounded time. It never judges and never changes anything.
 */
package org.quorate.probe;
