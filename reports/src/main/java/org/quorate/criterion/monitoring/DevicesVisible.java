package org.quorate.criterion.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.MdArray;
import org.quorate.reading.MdStat;
import org.quorate.reading.SmartHealth;

/** What monitoring shows of arrays and disks against what the host's own tools say of them. */
final class DevicesVisible {
  static final String RAID = "raid-status";
  static final String HEALTH = "device-health";

  private DevicesVisible() {}

  static Finding raid(Evidence evidence) {
    String expected = "monitoring shows for every expected array as many active members as the kernel does";
    return Monitoring.judged(evidence, expected, monitoring -> Finding.all(Roles.PAIR.stream()
        .map(role -> Latest.judged(evidence, role, RAID, expected, sample -> arrays(monitoring, sample, expected)))
        .toList()));
  }

  private static Finding arrays(Monitoring monitoring, Sample sample, String expected) {
    Optional<List<MdArray>> arrays = sample.succeeded() ? MdStat.parse(sample.out()) : Optional.empty();
    if (arrays.isEmpty()) {
      return Latest.unintelligible(sample, expected);
    }
    return Finding.all(monitoring.inputs().list("policy.raid." + sample.role()).stream()
        .map(wanted -> wanted.path("array").asText())
        .map(name -> arrays.get().stream().filter(array -> array.name().equals(name) && array.saysMembers()).findFirst()
            .map(array -> monitoring.shown("raid", sample.role(), Map.of("device", name, "state", "active"))
                .agreesWith(array.working(), 0, expected, sample.seq()))
            .orElseGet(() -> Finding.notProven(
                expected, "%s: the kernel does not say how many members of %s are up".formatted(sample.role(), name),
                sample.seq())))
        .toList());
  }

  static Finding health(Evidence evidence) {
    String expected = "monitoring shows every required disk as healthy or not, as the disk itself assesses it";
    return Monitoring.judged(evidence, expected, monitoring -> Finding.all(Roles.TRIAD.stream()
        .map(role -> Finding.all(evidence.inputs().list("policy.disks." + role).stream()
            .map(disk -> disk(evidence, monitoring, role, disk, expected)).toList()))
        .toList()));
  }

  private static Finding disk(Evidence evidence, Monitoring monitoring, String role, JsonNode disk, String expected) {
    String device = disk.path("device").asText();
    return Latest.judged(evidence, role, HEALTH, device, expected, sample -> SmartHealth.parse(sample.exit(), sample.out())
        .map(health -> monitoring.shown("device-health", role, Map.of("device", device))
            .agreesWith(health.passed() ? 1 : 0, 0, expected, sample.seq()))
        .orElseGet(() -> Latest.unintelligible(sample, expected)));
  }
}
