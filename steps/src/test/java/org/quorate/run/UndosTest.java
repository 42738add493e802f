package org.quorate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  private void failed(String what, String why) {
    failures.add(what + ": " + why);
  }

  private void add(String... whats) {
    for (String what : whats) {
      undos.add(what, () -> done.add(what));
    }
  }
}
