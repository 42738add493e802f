/** systemd: what is installed, what is enabled, and every way in which the controller could start outside promotion. */
package org.quorate.criterion.unit;
