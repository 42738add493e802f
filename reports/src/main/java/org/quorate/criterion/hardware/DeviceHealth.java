package org.quorate.criterion.hardware;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.SmartHealth;

/** The health assessment of every disk the environment file lists, told apart by serial number. */
final class DeviceHealth {
  static final String PROBE = "device-health";
  private static final String EXPECTED = "every required disk passes its own health assessment";

  private DeviceHealth() {}

  static Finding judge(Evidence evidence) {
    return Finding.all(Roles.TRIAD.stream().map(role -> onHost(evidence, role)).toList());
  }

  private static Finding onHost(Evidence evidence, String role) {
    List<JsonNode> disks = evidence.inputs().list("policy.disks." + role);
    if (disks.isEmpty()) {
      return Finding.notProven(EXPECTED, "%s: the environment file lists no disk for it".formatted(role));
    }
    return Finding.all(disks.stream().map(disk -> Latest.judged(
        evidence, role, PROBE, disk.path("device").asText(), EXPECTED, sample -> ofDisk(sample, disk))).toList());
  }

  private static Finding ofDisk(Sample sample, JsonNode disk) {
    return SmartHealth.parse(sample.exit(), sample.out())
        .map(health -> compared(sample, health, disk.path("serial").asText()))
        .orElseGet(() -> Latest.unintelligible(sample, EXPECTED));
  }

  private static Finding compared(Sample sample, SmartHealth health, String serial) {
    String seen = "%s: %s: %s".formatted(sample.role(), sample.item(), health);
    if (!health.passed()) {
      return Finding.refuted(EXPECTED, seen, sample.seq());
    }
    return health.serial().equals(serial)
        ? Finding.proven(EXPECTED, seen, sample.seq())
        : Finding.notProven(EXPECTED, "%s; that is not the disk %s".formatted(seen, serial), sample.seq());
  }
}
