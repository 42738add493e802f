/**
 * Criteria about what was rendered for the hosts: all there, really rendered, and as released.
 */
package org.quorate.criterion.deployment;
