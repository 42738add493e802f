/**
 * Criteria about the ways between the nodes.
 *
 * <p>A refused connection alone shows nothing: a packet filter refuses just as a host does where nothing listens.
 */
package org.quorate.criterion.network;
