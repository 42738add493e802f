package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.model.BuildResponseItem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BuildLogTest {
  private static final Duration NEARLY = BuildLog.LONGEST_SILENCE.minusSeconds(1);
  private final AtomicInteger looks = new AtomicInteger();
  private long now;
  private final BuildLog log = new BuildLog(() -> {
    looks.incrementAndGet();
    return now;
  });

  @Test
  void a_build_that_says_something_now_and_then_may_take_longer_than_the_longest_silence() throws IOException {
    for (int line = 0; line < 5; line++) {
      passes(NEARLY);
      says("{\"stream\": \"crypto/tls\\n\"}");
    }
    passes(NEARLY);
    assertThat(log.givenUp()).isEmpty();
  }

  @Test
  void a_silent_build_is_given_up() throws IOException {
    says("{\"stream\": \"go: downloading\\n\"}");
    passes(BuildLog.LONGEST_SILENCE.plusSeconds(1));
    assertThat(log.givenUp()).contains("it said nothing for 20 minutes");
  }

  @Test
  void a_build_that_talks_and_never_ends_is_given_up() throws IOException {
    for (Duration passed = Duration.ZERO; passed.compareTo(BuildLog.LONGEST) <= 0; passed = passed.plus(NEARLY)) {
      passes(NEARLY);
      says("{\"stream\": \"again\\n\"}");
    }
    assertThat(log.givenUp()).contains("it did not end within 3 hours");
  }

  @Test
  void waiting_ends_with_the_failure_that_the_engine_reports_and_the_last_lines_are_kept() throws IOException {
    for (int line = 1; line <= 20; line++) {
      says("{\"stream\": \"\\u001b[31mline %d\\u001b[0m\\n\"}".formatted(line));
    }
    says("{\"errorDetail\": {\"message\": \"exit code 1\"}, \"error\": \"exit code 1\"}");
    log.onComplete();
    assertThatThrownBy(log::awaitImage).isInstanceOf(DockerClientException.class).hasMessageContaining("exit code 1");
    assertThat(log.lastLines().lines()).hasSize(15).first().isEqualTo("  line 6");
  }

  @Test
  void waiting_ends_when_the_image_is_there() throws IOException {
    says("{\"stream\": \"Successfully built 0123456789ab\\n\"}");
    log.onComplete();
    log.awaitImage();
    assertThat(log.givenUp()).isEmpty();
  }

  @Test
  void a_build_goes_on_while_it_is_looked_after() throws IOException {
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(log::awaitImage);
    int before = looks.get();
    Awaitility.await().until(() -> waiting.isDone() || looks.get() >= before + 2);
    assertThat(waiting).isNotDone();
    says("{\"stream\": \"Successfully built 0123456789ab\\n\"}");
    log.onComplete();
    waiting.join();
  }

  private void passes(Duration time) {
    now += time.toNanos();
  }

  private void says(String item) throws IOException {
    log.onNext(new ObjectMapper().readValue(item, BuildResponseItem.class));
  }
}
