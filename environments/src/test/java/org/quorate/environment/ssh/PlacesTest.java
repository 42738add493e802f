package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quorate.environment.ssh.Places.Place;

/** Two channels may be open at once. */
class PlacesTest {
  private final Places places = new Places(2, Duration.ofSeconds(20));

  @Test
  void there_are_no_more_than_there_are() throws InterruptedException {
    assertThat(places.take()).isPresent();
    assertThat(places.take()).isPresent();
    assertThat(places.take()).isEmpty();
  }

  @Test
  void one_that_the_host_has_closed_is_free() throws InterruptedException {
    Place place = places.take().orElseThrow();
    places.take();
    place.leave();
    place.left();
    assertThat(places.take()).isPresent();
    assertThat(places.take()).isEmpty();
  }

  @Test
  void one_that_the_host_closed_by_itself_is_free() throws InterruptedException {
    Place place = places.take().orElseThrow();
    places.take();
    place.left();
    assertThat(places.take()).isPresent();
  }

  @Test
  void one_place_becomes_free_once() throws InterruptedException {
    Place place = places.take().orElseThrow();
    places.take();
    place.leave();
    place.leave();
    place.left();
    place.left();
    place.leave();
    assertThat(places.take()).isPresent();
    assertThat(places.take()).isEmpty();
  }

  @Test
  void one_that_is_being_closed_is_waited_for() throws Exception {
    Place place = places.take().orElseThrow();
    places.take();
    place.leave();
    CompletableFuture<Optional<Place>> next = new CompletableFuture<>();
    Thread waiting = new Thread(() -> {
      try {
        next.complete(places.take());
      } catch (InterruptedException e) {
        next.completeExceptionally(e);
      }
    });
    waiting.start();
    Awaitility.await().atMost(Duration.ofSeconds(10))
        .until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
    assertThat(next).isNotDone();

    place.left();
    assertThat(next.get(10, TimeUnit.SECONDS)).isPresent();
  }

  @Test
  void one_that_the_host_never_closes_is_not_waited_for_without_end() throws InterruptedException {
    Places impatient = new Places(1, Duration.ofMillis(50));
    Place place = impatient.take().orElseThrow();
    assertThat(impatient.someAreLeaving()).isFalse();
    place.leave();
    assertThat(impatient.take()).isEmpty();
    assertThat(impatient.someAreLeaving()).isTrue();
    place.left();
    assertThat(impatient.someAreLeaving()).isFalse();
  }
}
