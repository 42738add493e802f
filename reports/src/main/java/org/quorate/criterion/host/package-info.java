/**
 * Criteria about the host itself: its operating system, its updates and reboots, its name, and who gets in.
 */
package org.quorate.criterion.host;
