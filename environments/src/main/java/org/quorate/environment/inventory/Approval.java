package org.quorate.environment.inventory;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What somebody has allowed.
 *
 * @param digest of the plan that was approved
 * @param quorumLoss whether more than one node may be faulted at once
 */
public record Approval(
    Path file,
    String ticket,
    String approver,
    String drill,
    String zone,
    Instant from,
    Instant until,
    String digest,
    boolean quorumLoss,
    boolean restoreRoles) {}
