package org.quorate.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome.Answer;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;
import org.quorate.trial.OperatorZone;
import org.quorate.trial.ToldProgress;

/** What is missing on a host is told, and what it costs; nothing is changed by finding out. */
class ZoneDoctorTest {
  private static final Outcome REFUSED = new Outcome(Answer.ANSWERED, 1, "", "", false, 0, 0);
  @TempDir
  private Path folder;
  private FakeZone zone;
  private ZoneDoctor doctor;

  @Test
  void a_zone_that_lets_itself_be_read_and_drilled() throws IOException {
    prepare("drills");
    List<Symptom> found = doctor.examine(zone);
    assertThat(found).allMatch(Symptom::fine).hasSize(5 * 4);
    assertThat(doctor.healthy()).isTrue();
    assertThat(found).filteredOn(each -> each.role().equals("beta")).extracting(Symptom::subject)
        .containsExactly("login", "clock", "programs", "rights to read", "rights for drills");
  }

  @Test
  void rights_that_are_missing_cost_the_clauses_that_need_them() throws IOException {
    prepare("forbidden");
    zone.host("alpha").answering(command -> command.argv().contains("sudo") && command.argv().contains("smartctl")
        ? REFUSED : healthy(command));
    Symptom missing = onlyMissing();
    assertThat(missing.role() + " " + missing.subject()).isEqualTo("alpha rights to read");
    assertThat(missing.said()).contains("smartctl", "quorate commands --sudoers");
    assertThat(doctor.cost(missing)).hasValueSatisfying(
        clauses -> assertThat(clauses).contains("BSFG-8.4.2").allMatch(each -> each.startsWith("BSFG-")));
  }

  @Test
  void programs_that_are_missing_are_named() throws IOException {
    prepare("forbidden");
    zone.host("gamma").answering(command -> command.argv().contains("programs")
        ? FakeHost.said("chronyc\nrm -rf /\n") : healthy(command));
    Symptom missing = onlyMissing();
    assertThat(missing.said()).startsWith("not there: chronyc.").doesNotContain("rm");
    assertThat(doctor.cost(missing)).isPresent();
  }

  @Test
  void a_clock_that_is_off_is_told_with_its_difference() throws IOException {
    prepare("forbidden");
    zone.host("beta").answering(command -> command.argv().get(0).equals("date")
        ? FakeHost.said("%.3f\n".formatted(System.currentTimeMillis() / 1e3 + 60)) : healthy(command));
    assertThat(onlyMissing().said()).matches("off by (59\\.9|60\\.).* s\\. Have it synchronised\\.");
  }

  @Test
  void a_host_that_is_not_there_costs_everything_that_is_read_on_it() throws IOException {
    prepare("forbidden");
    zone.host("gamma").answering(command -> FakeHost.unreachable());
    Symptom missing = onlyMissing();
    assertThat(missing.subject() + " " + missing.said()).isEqualTo("login UNREACHABLE: no route to host");
    assertThat(doctor.cost(missing).orElseThrow()).hasSizeGreaterThan(50);
  }

  private Symptom onlyMissing() {
    List<Symptom> missing = doctor.examine(zone).stream().filter(each -> !each.fine()).toList();
    assertThat(missing).hasSize(1);
    assertThat(doctor.healthy()).isFalse();
    return missing.get(0);
  }

  private void prepare(String disruption) throws IOException {
    Path file = new OperatorZone(folder).environment();
    Files.writeString(file,
        Files.readString(file).replace("disruption: forbidden", "disruption: " + disruption));
    Inventory inventory = InventoryLoader.load(file);
    zone = new FakeZone(inventory).answering(ZoneDoctorTest::healthy);
    doctor = new ZoneDoctor(inventory, new ToldProgress());
  }

  private static Outcome healthy(Command command) {
    return FakeHost.said(
        command.argv().get(0).equals("date") ? "%.3f\n".formatted(System.currentTimeMillis() / 1e3) : "");
  }
}
