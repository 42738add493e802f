package org.quorate.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "nothing to fill;nothing to fill",
    "{zone.vip.address};198.18.0.10",
    "https://{zone.vip.address}:{policy.ports.controller}/;https://198.18.0.10:9443/",
    "{role};beta",
    "{host.address} is {host.hostname};198.18.0.12 is plant-beta",
    "{hostname};plant-beta",
    "{hosts.alpha.address};198.18.0.11",
    "{policy.preemption};true",
    "{policy.speaking};log of plant-beta",
    "{paths.odd};a$1\\b"})
  void a_name_is_replaced_by_what_the_environment_file_says(String text, String filled) {
    assertThat(on(null).fill(text)).isEqualTo(filled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{.Names}}", "{{json .}}", "awk {print $1}", "{ role }", "{}", "{ROLE}", "%{http_code}x{1}"})
  void braces_around_something_else_stay_as_they_are(String text) {
    assertThat(on(null).fill(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{zone.vip.adress}", "{zone.vip}", "{policy.list}", "{policy.nothing}", "{host.color}",
      "{item}", "{item.file}", "{x}"})
  void a_name_that_names_nothing_is_an_error(String text) {
    assertThatThrownBy(() -> on(null).fill("before " + text))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(text);
  }

  @Test
  void a_host_that_is_not_there_is_an_error() {
    assertThatThrownBy(() -> new Placeholders(SmallZone.INPUTS, "delta", null).fill("{hostname}"))
        .hasMessageContaining("delta");
  }

  @Test
  void an_item_may_be_a_text_or_have_fields() {
    assertThat(on(SmallZone.json("\"chrony\"")).fill("{item}.service")).isEqualTo("chrony.service");
    assertThat(on(SmallZone.json("{\"file\":\"a.crt\",\"days\":30}")).fill("{item.file} {item.days}"))
        .isEqualTo("a.crt 30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{item}", "{item.name}", "{item.file.path}"})
  void a_field_that_an_item_has_not_is_an_error(String text) {
    assertThatThrownBy(() -> on(SmallZone.json("{\"file\":\"a.crt\"}")).fill(text))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(text);
  }

  private static Placeholders on(JsonNode item) {
    return new Placeholders(SmallZone.INPUTS, "beta", item);
  }
}
