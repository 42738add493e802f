/** Workloads: clients that use the zone through its public path and record every operation as ok, refused or unknown. */
package org.quorate.workload;
