package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LeaderQuestionTest {
  private static final String REPORT = """
      {"server_id":"N1","meta_cluster":{"name":"plant-a","leader":"plant-a-alpha","cluster_size":3},
      "account_details":[{"name":"$G","stream_detail":[
        {"name":"facts","cluster":{"leader":"plant-a-beta"}},{"name":"KV_lease","cluster":{}}]}]}""";
  private HttpServer server;
  private LeaderQuestion question;
  private String report = REPORT;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/varz", () -> "{\n  \"server_id\": \"N1\",\n  \"server_name\": \"plant-a-alpha\"\n}");
    answer("/jsz", () -> report);
    server.start();
    question = new LeaderQuestion(HttpClient.newHttpClient(), "127.0.0.1", server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_server_leads_what_it_takes_itself_for_the_leader_of() throws Question.NoAnswer {
    assertThat(question.ask()).isEqualTo(Map.of("leader of meta", true, "leader of stream facts", false));
  }

  @Test
  void something_else_at_that_port_is_no_answer() {
    report = "<html>busy</html>";
    assertThatThrownBy(() -> question.ask()).isInstanceOf(Question.NoAnswer.class)
        .hasMessageContaining("does not say who leads");
  }

  @Test
  void a_closed_port_is_no_answer() {
    server.stop(0);
    assertThatThrownBy(() -> question.ask()).isInstanceOf(Question.NoAnswer.class).hasMessageContaining("127.0.0.1");
  }

  @Test
  @Timeout(10)
  void an_answer_that_stops_amidst_its_body_is_none() {
    server.removeContext("/jsz");
    server.createContext("/jsz", exchange -> {
      exchange.sendResponseHeaders(200, REPORT.length());
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
    });
    assertThatThrownBy(() -> question.ask()).isInstanceOf(Question.NoAnswer.class).hasMessageContaining("no whole answer");
  }

  private void answer(String path, Supplier<String> body) {
    server.createContext(path, exchange -> {
      byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
  }
}
