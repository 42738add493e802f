/**
 * The controller: what is placed for it on Alpha and Beta, where it runs, and whether it answers on the VIP.
 *
 * <p>Where it runs is told by its unit, its containers and its listening socket together, because each of them alone
 * can be at rest while the controller serves, or stand while it does not.
 */
package org.quorate.criterion.controller;
