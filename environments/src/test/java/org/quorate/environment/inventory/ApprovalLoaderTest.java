package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.environment.UnusableInput;

class ApprovalLoaderTest {
  @TempDir
  private Path folder;

  @Test
  void the_example_is_sound() {
    Approval approval = ApprovalLoader.load(Path.of("bsfg.approval.example.yaml"));
    assertThat(approval.drill()).isEqualTo("demotion");
    assertThat(approval.from()).isEqualTo(Instant.parse("2026-01-31T02:00:00Z"));
    assertThat(approval.quorumLoss()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\u0000', value = {
    "ticket: CHG-4711 | tickte: CHG-4711 | 5: tickte: expected one of the keys",
    "drill: demotion | drill: | 7: drill: expected the name of a drill",
    "05:00:00Z | 01:00:00Z | 9: window.until: expected a moment after window.from",
    "05:00:00Z | 25:00:00Z | 9: window.until: expected a moment of the calendar",
    "05:00:00Z | 05:00:00 | 9: window.until: expected a moment in UTC",
    "sha256: | md5: | 10: digest: expected sha256: and 64 hexadecimal digits",
    "quorum-loss: false | quorum-loss: no | 11: quorum-loss: expected true or false",
    "restore-roles: true | # | restore-roles: expected this key"})
  void a_mistake_is_told_with_its_line(String right, String wrong, String told) throws IOException {
    String text = Files.readString(Path.of("bsfg.approval.example.yaml"));
    assertThat(text).contains(right);
    Path file = Files.writeString(folder.resolve("approval.yaml"), text.replace(right, wrong));
    assertThatThrownBy(() -> ApprovalLoader.load(file)).isInstanceOf(UnusableInput.class).hasMessageContaining(told);
  }
}
