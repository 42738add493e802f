package org.quorate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class UndosTest {
  private final Undos undos = new Undos();
  private final List<String> done = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  @Test
  void the_last_is_undone_first() {
    add("first", "second", "third");
    undos.undoAll(this::failed);
    assertThat(done).containsExactly("third", "second", "first");
    assertThat(undos.isEmpty()).isTrue();
    assertThat(failures).isEmpty();
  }

  @Test
  void what_was_undone_already_is_left_alone() {
    add("first", "second", "third");
    undos.done("second");
    undos.undoAll(this::failed);
    assertThat(done).containsExactly("third", "first");
  }

  @Test
  void one_failure_keeps_no_other_from_being_undone() {
    add("first");
    undos.add("second", () -> {
      throw new IllegalStateException("no route to host");
    });
    add("third");
    undos.undoAll(this::failed);
    assertThat(done).containsExactly("third", "first");
    assertThat(failures).containsExactly("second: no route to host");
  }

  @Test
  void an_undo_may_say_itself_that_it_is_done() {
    add("first");
    undos.add("second", () -> {
      done.add("second");
      undos.done("second");
    });
    undos.undoAll(this::failed);
    assertThat(done).containsExactly("second", "first");
  }

  @Test
  void nothing_is_undone_twice() {
    add("first");
    undos.undoAll(this::failed);
    undos.undoAll(this::failed);
    assertThat(done).containsExactly("first");
  }

  /** Who interrupts a run just while it undoes a fault waits for that fault, which must then not wait for them. */
  @Test
  @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
  void an_undo_under_way_elsewhere_ends_while_everything_is_undone() throws InterruptedException {
    Object fault = new Object();
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    undos.add("fault", () -> {
      asked.countDown();
      synchronized (fault) {
        done.add("fault");
      }
    });
    CompletableFuture<Void> elsewhere = CompletableFuture.runAsync(() -> {
      synchronized (fault) {
        underWay.countDown();
        await(asked);
        undos.done("fault");
      }
    });
    underWay.await();
    undos.undoAll(this::failed);
    elsewhere.join();
    assertThat(done).containsExactly("fault");
    assertThat(undos.isEmpty()).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void failed(String what, String why) {
    failures.add(what + ": " + why);
  }

  private void add(String... whats) {
    for (String what : whats) {
      undos.add(what, () -> done.add(what));
    }
  }
}
