package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, addresses and ports as people and programs write them, and answers over HTTP. */
class NamesOfHostsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      8222                          | ''        | 8222
      ' 0.0.0.0:8222 '              | 0.0.0.0   | 8222
      [::]:8222                     | ::        | 8222
      beta                          | beta      | -1
      beta:*                        | beta      | -1
      :6222                         | ''        | 6222
      nats://beta:6222/             | beta      | 6222
      nats://user:pass@beta:6222    | beta      | 6222
      tls+nats://beta               | beta      | -1
      """)
  void a_host_and_a_port_may_be_left_out(String text, String host, int port) {
    assertThat(HostPort.read(text)).contains(new HostPort(host, port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "beta:x", "beta:123456", "a:b:c", "[::"})
  void anything_else_is_no_host_and_port(String text) {
    assertThat(HostPort.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"beta:6222, beta, 6222", "10.1.1.12:1, 10.1.1.12, 1", "[fe80::1]:65535, fe80::1, 65535",
      "'beta.example:80 ', beta.example, 80", "1a:80, 1a, 80"})
  void an_endpoint_has_both(String text, String host, int port) {
    assertThat(Endpoint.parse(text)).contains(new Endpoint(host, port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"beta", ":80", "beta:0", "beta:65536", "10.1.1:80", "10.1.1.256:80", "-beta:80", "be_ta:80", "beta:http", ""})
  void half_an_endpoint_is_none(String text) {
    assertThat(Endpoint.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10.1.1.11, true", "fe80::1, true", "0.0.0.0, false", "::, false", "127.0.0.1, false", "127.8.0.1, false",
      "::1, false", "224.0.0.18, false", "ff02::1, false", "255.255.255.255, false"})
  void a_host_can_have_some_addresses(String text, boolean usable) {
    assertThat(HostAddress.parse(text).orElseThrow().usable()).isEqualTo(usable);
  }

  @Test
  void spellings_of_an_address_are_equal_and_names_are_none() {
    assertThat(HostAddress.parse("fe80:0:0:0:0:0:0:1")).isEqualTo(HostAddress.parse("FE80::1")).isPresent();
    for (String text : List.of("", "localhost", "10.1.1", "10.1.1.256", ":::", "1:2")) {
      assertThat(HostAddress.parse(text)).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"beta, beta, true", "beta, BETA.example, true", "beta.example, Beta, true", "beta, gamma, false",
      "beta, betax.example, false", "beta.a, beta.a.b, false", "beta.a, beta.b, false", "'', .example, false", "'', '', true"})
  void a_host_may_be_named_without_its_domain(String one, String other, boolean same) {
    assertThat(Hostnames.same(one, other)).isEqualTo(same);
    assertThat(Hostnames.same(other, one)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({"beta, true", "b, true", "beta-1.example, true", "-beta, false", "beta., false", "be ta, false", "'', false"})
  void a_name_has_the_form_of_one(String name, boolean plausible) {
    assertThat(Hostnames.plausible(name)).isEqualTo(plausible);
  }

  @Test
  void curl_prints_the_status_after_the_body() {
    assertThat(HttpAnswer.read("{\"status\": \"ok\"}\n\n200\n")).contains(new HttpAnswer(200, "{\"status\": \"ok\"}"));
    assertThat(HttpAnswer.read("503")).contains(new HttpAnswer(503, ""));
    assertThat(HttpAnswer.read("\n503")).contains(new HttpAnswer(503, ""));
    assertThat(HttpAnswer.read("ok\n000")).isEmpty();
    assertThat(HttpAnswer.read("ok 200")).isEmpty();
    assertThat(new HttpAnswer(200, "").success()).isTrue();
    assertThat(new HttpAnswer(204, "").success()).isFalse();
  }

  @Test
  void curl_prints_the_header_before_the_body() {
    String header = "HTTP/1.1 200 OK\r\nDate:  Sat, 21 Nov 2026 08:53:40 GMT \r\nServer: x";

    assertThat(HttpReply.read(header + "\r\n\r\nbody\n\nmore")).contains(
        new HttpReply(200, Optional.of(Instant.parse("2026-11-21T08:53:40Z")), "body\n\nmore"));
    assertThat(HttpReply.read("HTTP/2 404\n\n")).contains(new HttpReply(404, Optional.empty(), ""));
    assertThat(HttpReply.read("HTTP/2 200\nDate: today\n\n")).contains(new HttpReply(200, Optional.empty(), ""));
    assertThat(HttpReply.read("HTTP/2 200\n\nDate: Sat, 21 Nov 2026 08:53:40 GMT").orElseThrow().date()).isEmpty();
    assertThat(HttpReply.read(header)).isEmpty();
    assertThat(HttpReply.read("x\n\n" + header)).isEmpty();
  }

  @Test
  void a_text_is_one_json_value_or_a_line_is() {
    assertThat(Json.parse("{\"a\": 1}").orElseThrow().path("a").asInt()).isEqualTo(1);
    assertThat(Json.parse("")).isEmpty();
    assertThat(Json.parse("{} {}")).isEmpty();
    assertThat(Json.parse("null")).isPresent();
    assertThat(Json.object("{}")).isPresent();
    assertThat(Json.object("[]")).isEmpty();
    assertThat(Json.lines("1\n\n[2]\n").orElseThrow()).extracting(Object::toString).containsExactly("1", "[2]");
    assertThat(Json.lines("")).contains(List.of());
    assertThat(Json.lines("1\nx")).isEmpty();
  }
}
