package org.quorate.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.trial.FakeNats;

class StreamPlanTest {
  private static final String INFO = "$JS.API.STREAM.INFO.cell-1";
  private final StreamPlan plan = StreamPlan.values("cell-1", true);
  @AutoClose
  private final FakeNats server = new FakeNats();

  @ParameterizedTest(name = "beta current {0} and {1} behind, gamma current {2} and {3} behind: level {4}")
  @CsvSource({
    "true,0,true,0,true",
    "true,0,true,1,false",
    "true,138,true,0,false",
    "true,0,false,0,false",
    "false,138,true,0,false"})
  void it_is_level_once_no_replica_is_behind(
      boolean beta, int behindOfBeta, boolean gamma, int behindOfGamma, boolean level) throws IOException {
    led("\"leader\":\"n-alpha\",\"replicas\":[%s,%s]".formatted(
        replica("n-beta", beta, behindOfBeta), replica("n-gamma", gamma, behindOfGamma)));
    assertThat(plan.level(server.port())).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "\"replicas\":[{\"name\":\"n-beta\",\"current\":true,\"active\":1,\"lag\":0}]",
    "\"leader\":\"n-alpha\"",
    "\"name\":\"bsfg\""})
  void without_a_leader_or_a_word_of_the_replicas_nobody_knows(String cluster) throws IOException {
    led(cluster);
    assertThat(plan.level(server.port())).isFalse();
  }

  @Test
  void a_stream_that_is_gone_has_nothing_that_a_replica_could_lack() throws IOException {
    server.answering(request -> error(404, StreamPlan.NO_SUCH_STREAM, "stream not found"));
    assertThat(plan.level(server.port())).isTrue();
  }

  @Test
  void who_does_not_tell_says_why() {
    server.answering(request -> error(503, 10008, "JetStream system temporarily unavailable"));
    assertThatThrownBy(() -> plan.level(server.port())).isInstanceOf(IOException.class)
        .hasMessageContaining("cell-1").hasMessageContaining("temporarily unavailable");
  }

  private void led(String cluster) {
    server.answering(request -> request.startsWith(INFO) ? FakeNats.stream("cell-1", cluster) : FakeNats.NOBODY);
  }

  private static String replica(String name, boolean current, int behind) {
    return "{\"name\":\"%s\",\"current\":%s,\"active\":1,\"lag\":%d}".formatted(name, current, behind);
  }

  private static String error(int code, int reason, String description) {
    return "{\"error\":{\"code\":%d,\"err_code\":%d,\"description\":\"%s\"}}".formatted(code, reason, description);
  }
}
