package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements are taken down at a desk that has none of the zone's keys. */
class AttestCommandTest {
  @TempDir Path folder;
  private Path zone;
  private Path statements;

  @BeforeEach
  void environment() throws IOException {
    zone = folder.resolve("zone.yaml");
    statements = folder.resolve("statements.yaml");
    Files.writeString(zone, Files.readString(Path.of("../environments/bsfg.example.yaml"))
        .replaceFirst("(?m)^attestations: .*$", "attestations: statements.yaml"));
  }

  private Typed attest(String clause, String... more) {
    List<String> line = new ArrayList<>(List.of("attest", clause, "--env", zone.toString(), "--statement", "It's so: 'yes'",
        "--name", "Example Person", "--role", "Deploying Engineer"));
    line.addAll(List.of(more));
    return Typed.quorate(line.toArray(String[]::new));
  }

  @Test
  void the_first_statement_makes_the_file_and_the_next_one_is_appended() throws IOException {
    Path ticket = Files.writeString(folder.resolve("ticket.txt"), "approved");
    assertThat(attest("BSFG-1.1", "--evidence", ticket.toString(), "--expires", "2099-01-31", "--record", "ticket=CHG-1")
        .out()).contains("BSFG-1.1: attested by Example Person, Deploying Engineer");
    assertThat(attest("BSFG-1.2").exit()).isZero();

    assertThat(Files.readString(statements)).startsWith("schema: 1\nzone: plant-a\nattestations:\n  - clause: BSFG-1.1\n")
        .contains("'It''s so: ''yes'''", "file: 'ticket.txt', sha256: ", "expires: 2099-01-31", "- clause: BSFG-1.2");
  }

  @Test
  void what_cannot_be_is_refused_and_nothing_is_left() {
    for (Typed refused : List.of(attest("BSFG-99.9"), attest("BSFG-1.1", "--date", "2099-01-01"),
        attest("BSFG-1.1", "--evidence", folder.resolve("none").toString()),
        Typed.quorate("attest", "BSFG-1.1", "--env", zone.toString()))) {
      assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
      assertThat(refused.err()).contains("expected", "found").doesNotContain("Exception");
    }
    assertThat(statements).doesNotExist();
  }
}
