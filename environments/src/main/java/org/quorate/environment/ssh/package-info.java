/**
 * The way to a host: one SSH connection each, strict host keys, commands framed over a persistent shell.
 *
 * <p>Owns connecting, reconnecting, and the promise that nothing it started is left behind on a host: commands run
 * under a guard there, and what is followed ends when this side is gone. Knows inventories; must not know what commands
 * mean, who wants them, or what is done with their output.
 */
package org.quorate.environment.ssh;
