/**
 * Witnesses: observe continuously from before a drill until after it, and measure their own gaps and clock error.
 *
 * <p>By their names in evidence: {@code address} and {@code unit} (ip, journalctl), {@code process} (docker), {@code
 * listener} (ss; asks every half second, because the kernel gives no notice when somebody begins to listen), {@code
 * vrrp-on-ROLE} (tcpdump on that host), {@code arp} (ip and ping on the client host), {@code leader of GROUP}
 * (JetStream's monitoring port, asked from here), {@code advisory} (JetStream's client port, from here) and {@code
 * answers} (a client of the VIP). Where a host lacks the program, or a port is not open, that one witness is blind for
 * the whole time, writes that down as a gap with the reason, and no other is affected.
 *
 * <p>An event's bracket is on the run's clock. It names in {@code stamped_by} the host by whose clock it is told when,
 * and nobody where it was timed from here. A host's clock that is found to have been set is written down as a {@code
 * clock-step}, by which judges widen what it stamped meanwhile.
 */
package org.quorate.witness;
