/** What tests stand up instead of hosts, evidence files and timers. */
package org.quorate.trial;
