package org.quorate.criterion.hardware;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.PerHost;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.BlockDevice;
import org.quorate.reading.BlockDevices;

/** Disks: present by serial number, and healthy by their own account. */
public final class HardwareCriteria {
  private static final String PRESENT = "every required disk physically present, by transport and serial number";

  /** Every disk the environment file lists is there. */
  public static final Criterion DISKS_PRESENT =
      PerHost.onEach("disks-present", Roles.TRIAD, "block-devices", PRESENT, HardwareCriteria::present);

  /** Every listed disk passes its own health assessment. */
  public static final Criterion DEVICES_HEALTHY =
      new Criterion("devices-healthy", Set.of(DeviceHealth.PROBE), DeviceHealth::judge);

  private HardwareCriteria() {}

  public static List<Criterion> all() {
    return List.of(DISKS_PRESENT, DEVICES_HEALTHY);
  }

  private static Finding present(Sample sample, Inputs inputs) {
    if (!sample.succeeded() || sample.truncated()) {
      return Latest.unintelligible(sample, PRESENT);
    }
    List<JsonNode> required = inputs.list("policy.disks." + sample.role());
    if (required.isEmpty()) {
      return Finding.notProven(
          PRESENT, "%s: the environment file lists no disk for it".formatted(sample.role()), sample.seq());
    }
    return BlockDevices.parse(sample.out())
        .map(devices -> compared(sample, required, devices.stream().filter(BlockDevice::disk).toList()))
        .orElseGet(() -> Latest.unintelligible(sample, PRESENT));
  }

  private static Finding compared(Sample sample, List<JsonNode> required, List<BlockDevice> disks) {
    String missing = required.stream()
        .filter(wanted -> disks.stream()
            .noneMatch(disk -> disk.is(wanted.path("transport").asText(), wanted.path("serial").asText())))
        .map(wanted -> "%s disk %s".formatted(wanted.path("transport").asText(), wanted.path("serial").asText()))
        .collect(Collectors.joining(", "));
    String seen = "%s: %s".formatted(
        sample.role(),
        disks.isEmpty() ? "no disk" : disks.stream().map(BlockDevice::toString).collect(Collectors.joining(", ")));
    return missing.isEmpty()
        ? Finding.proven(PRESENT, seen, sample.seq())
        : Finding.refuted(PRESENT, "%s; missing %s".formatted(seen, missing), sample.seq());
  }
}
