package org.quorate.reading.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.reading.Json;

class Ipv4RangeTest {
  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
      "10.1.1.12"                                 | 10.1.1.12       | true
      "10.1.1.12"                                 | 10.1.1.11       | false
      "10.1.1.12"                                 | 10.1.1.13       | false
      {"prefix": {"addr": "10.1.1.0", "len": 24}} | 10.1.1.0        | true
      {"prefix": {"addr": "10.1.1.0", "len": 24}} | 10.1.1.255      | true
      {"prefix": {"addr": "10.1.1.0", "len": 24}} | 10.1.0.255      | false
      {"prefix": {"addr": "10.1.1.0", "len": 24}} | 10.1.2.0        | false
      {"prefix": {"addr": "10.1.1.7", "len": 24}} | 10.1.1.0        | true
      {"prefix": {"addr": "10.1.1.7", "len": 32}} | 10.1.1.7        | true
      {"prefix": {"addr": "10.1.1.7", "len": 32}} | 10.1.1.8        | false
      {"prefix": {"addr": "0.0.0.0", "len": 0}}   | 255.255.255.255 | true
      {"range": ["10.1.1.11", "10.1.1.13"]}       | 10.1.1.11       | true
      {"range": ["10.1.1.11", "10.1.1.13"]}       | 10.1.1.13       | true
      {"range": ["10.1.1.11", "10.1.1.13"]}       | 10.1.1.10       | false
      {"range": ["10.1.1.11", "10.1.1.13"]}       | 10.1.1.14       | false
      {"range": ["10.1.1.11", "10.1.1.13"]}       | fe80::1         | false
      """)
  void an_address_lies_in_it_or_not(String range, String address, boolean within) {
    assertThat(Ipv4Range.of(Json.parse(range).orElseThrow()).orElseThrow().contains(address)).isEqualTo(within);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "\"fe80::1\"", "\"10.1.1\"", "\"10.1.1.256\"", "\"10.1.1.1.1\"", "\"\"", "7", "{\"prefix\": {\"addr\": \"10.1.1.0\"}}",
      "{\"prefix\": {\"addr\": \"10.1.1.0\", \"len\": 33}}", "{\"prefix\": {\"addr\": \"fe80::\", \"len\": 24}}",
      "{\"range\": [\"10.1.1.1\"]}", "{\"range\": [\"a\", \"10.1.1.1\"]}"})
  void anything_else_is_no_range(String text) {
    assertThat(Ipv4Range.of(Json.parse(text).orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0, 0", "0.0.1.2, 258", "10.1.1.12, 167837964", "255.255.255.255, 4294967295"})
  void an_address_is_a_number(String address, long number) {
    assertThat(Ipv4Range.number(address)).hasValue(number);
  }
}
