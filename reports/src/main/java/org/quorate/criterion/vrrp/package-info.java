/** Keepalived: its configuration on the two service-bearing nodes, the scripts it calls, and when it was started. */
package org.quorate.criterion.vrrp;
