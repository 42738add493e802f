/** The way to a host: one SSH connection each, strict host keys, commands framed over a persistent shell. */
package org.quorate.environment.ssh;
