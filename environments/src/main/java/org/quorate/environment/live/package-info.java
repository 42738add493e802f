/**
 * Live hosts: an inventory and SSH, nothing more.
 *
 * <p>Owns nothing on the hosts, and has no power over them from outside.
 */
package org.quorate.environment.live;
