/**
 * What may be run on hosts, as lists that people and {@code sudo} can hold a run against: all of it is data.
 *
 * <p>Owns the lists and the sudoers files made of them. Must not reach a host.
 */
package org.quorate.privilege;
