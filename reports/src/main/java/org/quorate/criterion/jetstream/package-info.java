/**
 * JetStream: its configuration as placed on the nodes, and the cluster the running servers form.
 *
 * <p>A server's word about itself is weighed against the others' and against sockets, routes and logs.
 */
package org.quorate.criterion.jetstream;
