/**
 * Criteria about hardware: disks that must be present, RAID arrays and the health of devices.
 *
 * <p>They judge what the kernel and the device tools say on the hosts; what monitoring shows of it is judged elsewhere.
 */
package org.quorate.criterion.hardware;
