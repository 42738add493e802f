package org.quorate.criterion.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

class HardwareCriteriaTest {
  private static final JsonNode DISKS = Zone.yaml("bsfg.example.yaml").path("policy").path("disks");

  @Test
  void should_prove_disks_that_are_there_and_well() {
    assertThat(HardwareCriteria.DISKS_PRESENT.judge(devices("", "").evidence()).verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(HardwareCriteria.DEVICES_HEALTHY.judge(health("", true, "").evidence()).verdict())
        .isEqualTo(Verdict.PROVEN);
  }

  @Test
  void should_refute_a_disk_that_is_not_there_or_is_another_one() {
    Finding finding = HardwareCriteria.DISKS_PRESENT.judge(devices("S5GXNX0C1", "S5GXNX0C9").evidence());

    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains("gamma: ").contains("serial S5GXNX0C9")
        .contains("missing nvme disk S5GXNX0C1");
    assertThat(HardwareCriteria.DISKS_PRESENT.judge(devices("\"nvme\"", "\"usb\"").evidence()).verdict())
        .isEqualTo(Verdict.REFUTED);
    assertThat(HardwareCriteria.DISKS_PRESENT.judge(devices("\"disk\"", "\"part\"").evidence()).verdict())
        .isEqualTo(Verdict.REFUTED);
    assertThat(HardwareCriteria.DISKS_PRESENT.judge(
        Zone.example().reads("block-devices", Roles.TRIAD, "{\"blockdevices\": []}").evidence()).verdict())
            .isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_refute_a_disk_that_calls_itself_failing() {
    Finding finding = HardwareCriteria.DEVICES_HEALTHY.judge(health("ZB1A", false, "").evidence());

    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).isEqualTo("beta: /dev/sda: assessment FAILED, serial ZB1A");
  }

  @Test
  void should_not_take_another_disks_health_for_the_required_ones() {
    assertThat(HardwareCriteria.DEVICES_HEALTHY.judge(health("ZB1A", true, "OTHER").evidence()).verdict())
        .isEqualTo(Verdict.NOT_PROVEN);
  }

  @Test
  void should_not_be_proven_when_the_device_could_not_be_opened() {
    Zone zone = health("", true, "").reads("device-health", "gamma", "/dev/nvme0n1", 2, """
        {"smartctl": {"exit_status": 2, "messages": [{"string": "No such device", "severity": "error"}]}}""", "");

    assertThat(HardwareCriteria.DEVICES_HEALTHY.judge(zone.evidence()).verdict()).isEqualTo(Verdict.NOT_PROVEN);
  }

  @Test
  void should_never_be_proven_without_whole_readings() {
    Spoilt.neverProvenWithoutItsReadings(HardwareCriteria.DISKS_PRESENT, devices("", "").evidence());
    Spoilt.neverProvenFromGarbage(
        HardwareCriteria.DISKS_PRESENT, devices("", "").evidence(), HardwareCriteria.DISKS_PRESENT.probes());
    Spoilt.neverProvenWithoutItsReadings(HardwareCriteria.DEVICES_HEALTHY, health("", true, "").evidence());
    Spoilt.neverProvenFromGarbage(
        HardwareCriteria.DEVICES_HEALTHY, health("", true, "").evidence(), HardwareCriteria.DEVICES_HEALTHY.probes());
  }

  static Zone devices(String replaced, String by) {
    Zone zone = Zone.example();
    for (String role : Roles.TRIAD) {
      List<String> rows = DISKS.path(role).findValuesAsText("serial").stream().map(serial -> """
          {"name": "x", "type": "disk", "tran": "%s", "model": "M", "serial": "%s ", "children": [{"name": "md0", "type": "raid1"}]}"""
          .formatted(serial.startsWith("S5") ? "nvme" : "sata", serial)).toList();
      zone.reads("block-devices", role, "{\"blockdevices\": [%s]}".formatted(String.join(",", rows))
          .replace(replaced.isEmpty() ? " nothing " : replaced, by));
    }
    return zone;
  }

  static Zone health(String serial, boolean passed, String anotherSerial) {
    Zone zone = Zone.example();
    for (String role : Roles.TRIAD) {
      for (JsonNode disk : DISKS.path(role)) {
        boolean meant = disk.path("serial").asText().equals(serial);
        boolean well = !meant || passed;
        String shown = meant && !anotherSerial.isEmpty() ? anotherSerial : disk.path("serial").asText();
        zone.reads("device-health", role, disk.path("device").asText(), well ? 0 : 8, """
            {"smartctl": {"exit_status": %d}, "serial_number": "%s", "smart_status": {"passed": %b}}"""
            .formatted(well ? 0 : 8, shown, well), "");
      }
    }
    return zone;
  }

  static Zone goodDevices() {
    return devices("", "");
  }

  static Zone goodHealth() {
    return health("", true, "");
  }
}
