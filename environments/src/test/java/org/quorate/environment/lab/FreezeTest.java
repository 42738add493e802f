package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreezeTest {
  private static final InternalServerErrorException GIVEN_UP =
      new InternalServerErrorException("Cannot pause container 4f3c: runtime error: unable to freeze: unknown");
  private static final Duration LONGER_THAN_ANY_TEST = Duration.ofMinutes(5);
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void one_that_succeeds_is_asked_for_once() {
    new Freeze(asked::incrementAndGet, LONGER_THAN_ANY_TEST).await();
    assertThat(asked).hasValue(1);
  }

  @Test
  void one_that_is_given_up_is_asked_for_again() {
    new Freeze(() -> {
      if (asked.incrementAndGet() < 4) {
        throw GIVEN_UP;
      }
    }, LONGER_THAN_ANY_TEST).await();
    assertThat(asked).hasValue(4);
  }

  @Test
  void one_that_is_given_up_for_ever_ends_with_what_the_engine_says() {
    Freeze freeze = new Freeze(() -> {
      asked.incrementAndGet();
      throw GIVEN_UP;
    }, Duration.ofMillis(50));
    assertThatThrownBy(freeze::await).isSameAs(GIVEN_UP);
    assertThat(asked).hasValueGreaterThan(1);
  }

  @Test
  void any_other_refusal_is_told_at_once() {
    RuntimeException gone = new NotFoundException("No such container: 4f3c");
    assertThatThrownBy(new Freeze(() -> {
      asked.incrementAndGet();
      throw gone;
    }, LONGER_THAN_ANY_TEST)::await).isSameAs(gone);
    RuntimeException full = new InternalServerErrorException("no space left on device");
    assertThatThrownBy(new Freeze(() -> {
      asked.incrementAndGet();
      throw full;
    }, LONGER_THAN_ANY_TEST)::await).isSameAs(full);
    assertThat(asked).hasValue(2);
  }
}
