package org.quorate.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private final Redaction redaction = new Redaction();

  @ParameterizedTest
  @ValueSource(strings = {
    "auth_pass canary42",
    "    auth_pass   canary42\n}",
    "secret_access_key = canary42",
    "\"password\": \"canary42\"",
    "NATS_PASSWORD=canary42",
    "routes = [nats://route:canary42@198.18.0.1:6222]",
    "-----BEGIN PRIVATE KEY-----\ncanary42\n-----END PRIVATE KEY-----"
  })
  void a_secret_does_not_stay(String text) {
    Redaction.Redacted redacted = redaction.of(text);
    assertThat(redacted.text()).doesNotContain("canary42").contains("redacted:");
    assertThat(redacted.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "priority 150", "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----", "PasswordAuthentication no",
    "http://198.18.0.1:9090/api/v1/query", "virtual_router_id 51"
  })
  void what_is_no_secret_stays_as_it_is(String text) {
    assertThat(redaction.of(text)).isEqualTo(new Redaction.Redacted(text, 0));
  }

  @Test
  void equal_secrets_stay_equal_and_others_differ() {
    assertThat(redaction.of("auth_pass one").text()).isEqualTo(redaction.of("auth_pass one").text());
    assertThat(redaction.of("auth_pass one").text()).isNotEqualTo(redaction.of("auth_pass two").text());
  }
}
