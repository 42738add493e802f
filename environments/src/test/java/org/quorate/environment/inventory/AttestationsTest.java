package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.environment.UnusableInput;

/** Statements by people: who, when, about which clause. */
class AttestationsTest {
  @TempDir
  private Path directory;

  static Stream<Mistake> mistakes() {
    String later = LocalDate.now().plusDays(3).toString();
    return Stream.of(
        Mistake.of("date: 2026-01-05", "date: " + later,
            "attestations.0.date: expected a date that is not in the future, found " + later),
        Mistake.of("date: 2026-01-05", "date: 2026-02-30",
            "attestations.0.date: expected a date of the calendar, found 2026-02-30"),
        Mistake.of("date: 2026-01-05", "date: yesterday", "attestations.0.date: expected a date such as 2026-01-05"),
        Mistake.of("name: Example Person", "nmae: Example Person", "Did you mean \"name\"?"),
        Mistake.of("name: Example Person", "name: \"\"",
            "attestations.0.name: expected a text that is not empty, on one line, found an empty text."),
        Mistake.of("zone: plant-a", "zone: plant-b",
            "zone: expected statements about the zone plant-a, found some about plant-b."),
        Mistake.of("clause: BSFG-1.1", "clause: 1.1",
            "attestations.0.clause: expected the id of a clause, found the number 1.1."),
        new Mistake("clause: BSFG-1.2", "clause: BSFG-1.1 # again", "clause: BSFG-1.1 # again",
            "attestations.1.clause: expected one statement about each clause, found another one about BSFG-1.1;"
                + " first at line 7."),
        Mistake.of("record: {ticket: CHG-0001,", "record: {password: hunter2,",
            "attestations.0.record.password: expected no secret"),
        Mistake.of("record: {ticket: CHG-0001,", "record: {ticket: 17,",
            "attestations.0.record.ticket: expected a text"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_told_once_with_its_line_and_how_to_mend_it(Mistake mistake) throws IOException {
    String written = mistake.in(Files.readString(Path.of("bsfg.attestations.example.yaml")));
    Path file = Files.writeString(directory.resolve("statements.yaml"), written);

    Throwable thrown = catchThrowable(() -> AttestationsLoader.load(file, "plant-a"));

    assertThat(thrown).isInstanceOf(UnusableInput.class);
    assertThat(thrown.getMessage()).hasLineCount(1)
        .contains("statements.yaml:%d: ".formatted(mistake.line(written)))
        .contains(mistake.message())
        .doesNotContain("hunter2");
  }

  @Test
  void no_statements_are_no_mistake() throws IOException {
    Path file = Files.writeString(directory.resolve("none.yaml"),
        "schema: 1\nzone: plant-a\nsample: true\nattestations: []\n");

    Attestations none = AttestationsLoader.load(file, "plant-a");

    assertThat(none.all()).isEmpty();
    assertThat(none.sample()).isTrue();
    assertThat(none.about("BSFG-1.1")).isEmpty();
  }
}
