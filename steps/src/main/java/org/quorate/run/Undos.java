package org.quorate.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.BiConsumer;

/** What still has to be undone on hosts, newest first; also when the run is interrupted. */
final class Undos {
  private final Deque<Pending> pending = new ArrayDeque<>();

  /** Something that was done and not undone yet. */
  private record Pending(String what, Runnable undo) {}

  synchronized void add(String what, Runnable undo) {
    pending.push(new Pending(what, undo));
  }

  synchronized void done(String what) {
    pending.removeIf(each -> each.what().equals(what));
  }

  synchronized boolean isEmpty() {
    return pending.isEmpty();
  }

  /**
   * Undoes everything in reverse order; one failure does not keep the others from being undone.
   *
   * @param failed told what could not be undone, and why
   */
  synchronized void undoAll(BiConsumer<String, String> failed) {
    for (Iterator<Pending> each = new ArrayDeque<>(pending).iterator(); each.hasNext(); ) {
      Pending next = each.next();
      try {
        next.undo().run();
      } catch (RuntimeException e) {
        failed.accept(next.what(), String.valueOf(e.getMessage()));
      }
    }
    pending.clear();
  }
}
