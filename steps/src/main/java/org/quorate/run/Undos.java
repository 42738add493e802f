package org.quorate.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/** What still has to be undone on hosts, newest first; also when the run is interrupted. */
final class Undos {
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Object undoing = new Object();

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
   * <p>Nobody is kept from saying that something is done meanwhile: an undo may be under way in another thread, and this
   * one may have to wait for its end.
   *
   * @param failed told what could not be undone, and why
   */
  void undoAll(BiConsumer<String, String> failed) {
    synchronized (undoing) {
      for (Pending next : newestFirst()) {
        if (isPending(next)) {
          undo(next, failed);
        }
      }
    }
  }

  private void undo(Pending next, BiConsumer<String, String> failed) {
    try {
      next.undo().run();
    } catch (RuntimeException e) {
      failed.accept(next.what(), String.valueOf(e.getMessage()));
    }
    forget(next);
  }

  private synchronized List<Pending> newestFirst() {
    return List.copyOf(pending);
  }

  private synchronized boolean isPending(Pending one) {
    return pending.contains(one);
  }

  private synchronized void forget(Pending one) {
    pending.remove(one);
  }
}
