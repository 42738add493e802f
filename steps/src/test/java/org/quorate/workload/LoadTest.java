package org.quorate.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final Duration PACE = Duration.ofMillis(5);
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  private void operate() {
    begun.incrementAndGet();
    ended.incrementAndGet();
  }

  @Test
  void it_ends_when_it_is_as_it_is_to_be_and_makes_no_operation_after_that() {
    Load load = Load.start(List.of(this::operate, this::operate), PACE);
    Awaitility.await().until(() -> ended.get() > 10);

    assertThat(load.endIf(() -> ended.get() > 10)).isTrue();

    int last = begun.get();
    Awaitility.await().pollDelay(PACE.multipliedBy(20)).until(() -> begun.get() == last);
  }

  @Test
  void it_goes_on_when_it_is_not() {
    try (Load load = Load.start(List.of(this::operate, this::operate), PACE)) {
      assertThat(load.endIf(() -> false)).isFalse();
      int soFar = begun.get();
      Awaitility.await().until(() -> begun.get() > soFar + 10);
    }
  }

  @Test
  void what_is_still_out_has_its_outcome_before_anybody_looks() {
    CountDownLatch answer = new CountDownLatch(1);
    Load load = Load.start(List.of(this::operate, () -> {
      begun.incrementAndGet();
      await(answer);
      ended.incrementAndGet();
    }), PACE);
    Awaitility.await().until(() -> begun.get() > ended.get() && ended.get() > 10);

    AtomicInteger looks = new AtomicInteger();
    CompletableFuture<Boolean> ends = CompletableFuture.supplyAsync(
        () -> load.endIf(() -> looks.incrementAndGet() == 1 || begun.get() == ended.get()));
    Awaitility.await().during(PACE.multipliedBy(20)).atMost(Duration.ofSeconds(10)).until(() -> !ends.isDone());
    answer.countDown();

    assertThat(ends.join()).isTrue();
  }

  private static void await(CountDownLatch answer) {
    try {
      answer.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
