package org.quorate.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.environment.Outcome;
import org.quorate.trial.FakeHost;

class ReplicasTest {
  private final List<FakeHost> hosts = List.of(new FakeHost("alpha"), new FakeHost("beta"));
  private final Replicas replicas =
      new Replicas(hosts.stream().collect(Collectors.toMap(FakeHost::role, host -> host)), 8222);

  @Test
  void each_server_is_asked_on_its_own_host_for_its_own_store() {
    hosts.get(0).answering(command -> FakeHost.said(jsz("facts", 12, 2)));
    hosts.get(1).answering(command -> FakeHost.said(jsz("facts", 13, 1)));
    assertThat(replicas.of("alpha", "facts").toString())
        .isEqualTo("{\"messages\":12,\"first_seq\":3,\"last_seq\":16,\"deleted\":2}");
    assertThat(replicas.of("beta", "facts").path("messages").asLong()).isEqualTo(13);
    assertThat(hosts.get(0).ran().get(0).argv()).endsWith("http://127.0.0.1:8222/jsz?accounts=true&streams=true");
    assertThat(replicas.alike("facts")).isFalse();
    hosts.get(1).answering(command -> FakeHost.said(jsz("facts", 12, 2)));
    assertThat(replicas.alike("facts")).isTrue();
  }

  @Test
  void a_store_without_holes_says_nothing_of_them() {
    hosts.get(0).answering(command -> FakeHost.said(jsz("facts", 14, 2).replace(",\"num_deleted\":2", "")));
    assertThat(replicas.of("alpha", "facts").path("deleted").asLong(-1)).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"0|{}|names no such stream", "0|gibberish|no JSON", "28||ANSWERED"})
  void one_that_does_not_tell_is_like_no_other(int exit, String out, String reason) {
    hosts.forEach(host -> host.answering(command ->
        new Outcome(Outcome.Answer.ANSWERED, exit, out == null ? "" : out, "", false, 0, 0)));
    assertThat(replicas.of("alpha", "facts").path("reason").asText()).contains(reason);
    assertThat(replicas.alike("facts")).isFalse();
  }

  private static String jsz(String stream, int messages, int deleted) {
    return ("{\"account_details\":[{\"name\":\"$G\",\"stream_detail\":[{\"name\":\"other\",\"state\":{\"messages\":1}},"
        + "{\"name\":\"%s\",\"state\":{\"messages\":%d,\"first_seq\":3,\"last_seq\":16,\"num_deleted\":%d}}]}]}")
        .formatted(stream, messages, deleted);
  }
}
