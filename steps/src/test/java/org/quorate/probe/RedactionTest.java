package org.quorate.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.SecretReference;

class RedactionTest {
  private final Redaction redaction = new Redaction(List.of());

  @ParameterizedTest
  @ValueSource(strings = {
    "auth_pass canary42",
    "    auth_pass   canary42\n}",
    "secret_access_key = canary42",
    "\"password\": \"canary42\"",
    "NATS_PASSWORD=canary42",
    "routes = [nats://route:canary42@198.18.0.1:6222]",
    "-----BEGIN PRIVATE KEY-----\ncanary42\n-----END PRIVATE KEY-----",
    "-----BEGIN EC PRIVATE KEY-----\ncanary42\ncut off",
    "Authorization: Bearer canary42",
    "token eyJcanary42canary42.canary42canary42.canary42",
    "root:$6$canary42canary42$x:19000"
  })
  void a_secret_does_not_stay(String text) {
    String redacted = redaction.of(text);
    assertThat(redacted).doesNotContain("canary42").contains("redacted:");
    assertThat(Redaction.count(redacted)).isEqualTo(1);
    assertThat(redaction.of(redacted)).as("done again").isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "priority 150", "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----", "PasswordAuthentication no",
    "http://198.18.0.1:9090/api/v1/query", "virtual_router_id 51"
  })
  void what_is_no_secret_stays_as_it_is(String text) {
    assertThat(redaction.of(text)).isEqualTo(text);
  }

  @Test
  void what_the_environment_file_declares_does_not_stay_in_any_form(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "hunter2-canary\nsecond-line-canary\n");
    Redaction declared = new Redaction(List.of(SecretReference.file(file)));
    assertThat(declared.of("xhunter2-canary\nsecond-line-canaryx and second-line-canary"))
        .doesNotContain("canary").startsWith("xredacted:");
    assertThatThrownBy(() -> new Redaction(List.of(SecretReference.file(Files.writeString(file, "abc")))))
        .isInstanceOf(UnusableInput.class).hasMessageContaining("at least 6 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "password", "password-", "eyJ-", "://a:", "auth_pass ", "-----BEGIN PRIVATE KEY-----", ":$6$",
    "authorization: bearer ", " ", "AKIA", "SU"})
  void however_long_a_host_talks_it_is_looked_through_in_a_moment(String again) {
    String text = again.repeat((1 << 18) / again.length());
    // Not a measurement: what comes back to everything it has seen would take hours.
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> redaction.of(text));
  }

  @Test
  void equal_secrets_stay_equal_and_others_differ() {
    assertThat(redaction.of("auth_pass one")).isEqualTo(redaction.of("auth_pass one"));
    assertThat(redaction.of("auth_pass one")).isNotEqualTo(redaction.of("auth_pass two"));
  }
}
