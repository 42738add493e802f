/**
 * Plans: what a drill would do to which host, in words and as a digest that an approval can name.
 *
 * <p>Owns how a plan reads. Must not change anything on a host.
 */
package org.quorate.plan;
