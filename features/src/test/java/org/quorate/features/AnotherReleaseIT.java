package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.cli.Quorate;

/** A zone that was laid out by hand on Debian 12, examined with nothing but an inventory. */
@TestMethodOrder(OrderAnnotation.class)
@EnabledIfSystemProperty(named = "quorate.rehearsal.kills", matches = "[0-9]+")
class AnotherReleaseIT {
  private static final int VIP_AND_NODES = 4;
  @TempDir private static Path folder;
  private static OtherPeoplesZone zone;

  @BeforeAll
  static void lay_it_out() throws IOException, InterruptedException {
    assertThat(Quorate.run("lab", "images", "quorate/node:bookworm-1")).isZero();
    zone = OtherPeoplesZone.laidOut(folder);
    zone.allow("reading", "commands", "--env", zone.environment(), "--sudoers");
    zone.allow("drilling", "commands", "--env", zone.environment(), "--drills", "--sudoers");
  }

  @AfterAll
  static void take_it_down() throws IOException, InterruptedException {
    zone.close();
  }

  @Test
  @Order(1)
  void it_is_checked_and_every_clause_is_proven() throws IOException, InterruptedException {
    zone.said("doctor", "--env", zone.environment());
    Harness check = Harness.start(folder, "check", "--env", zone.environment());
    assertThat(check.exit()).as(check.bad()).isZero();
  }

  @Test
  void a_first_environment_file_is_written_by_looking_at_it() throws IOException, InterruptedException {
    zone.said(zone.first("plant7/first.yaml"));
    assertThat(folder.resolve("plant7/first.yaml")).content()
        .contains("north-1", "south-1", "tie-breaker", "ens18", "{\"id\":\"debian\",\"version\":\"12\"}")
        .contains(Files.readString(folder.resolve(zone.environment())).lines()
            .filter(line -> line.matches("    address: .*")).limit(VIP_AND_NODES)
            .map(line -> "address: \"%s\"".formatted(line.replaceFirst(" *address: ", ""))).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"demotion", "gated-promotion", "quorum-loss", "peers-black-holed", "standby-reboot"})
  void it_is_drilled_and_nothing_is_left(String drill) throws IOException, InterruptedException {
    Harness harness = zone.drill(drill);
    assertThat(harness.exit()).as(harness.said()).isZero();
    zone.said("recover", "--env", zone.environment(), "--look-only");
  }
}
