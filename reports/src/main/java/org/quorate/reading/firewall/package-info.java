/**
 * Packet filters: what a host's nftables rules would do to a packet, as far as they can be understood.
 *
 * <p>What is not understood is never guessed: the answer is then that both may happen.
 */
package org.quorate.reading.firewall;
