/** Criteria about handing the zone over: artifact storage, shipped logs, certificates, alerts still open. */
package org.quorate.criterion.handoff;
