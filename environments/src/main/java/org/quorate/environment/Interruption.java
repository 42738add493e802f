package org.quorate.environment;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whether this process was asked to end, by Ctrl-C or a termination signal, and what still has to be done then.
 *
 * <p>Whoever works is told, and has a while to end in good order: what it did to hosts is undone, what it stood up is
 * removed. Only for what is then still open are the last resorts taken, the latest first.
 */
public final class Interruption {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Interruption OF_THIS_PROCESS = new Interruption(GRACE);

  private final Duration grace;
  private final List<Runnable> told = new ArrayList<>();
  private final Deque<Runnable> open = new ArrayDeque<>();
  private boolean asked;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(OF_THIS_PROCESS::ask, "interruption"));
  }

  Interruption(Duration grace) {
    this.grace = grace;
  }

  public static Interruption ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  public synchronized boolean asked() {
    return asked;
  }

  /** Tells at once, if it was asked already. */
  public Registration whenAsked(Runnable how) {
    boolean late;
    synchronized (this) {
      told.add(how);
      late = asked;
    }
    if (late) {
      how.run();
    }
    return () -> remove(told, how);
  }

  /** Work that has to come to its end before the process does, and what is done instead if it does not in time. */
  public synchronized Registration working(Runnable lastResort) {
    open.push(lastResort);
    return () -> remove(open, lastResort);
  }

  /** Tells everybody, waits until nobody works any more, and does what then is still left to do. */
  void ask() {
    List<Runnable> all;
    synchronized (this) {
      if (open.isEmpty()) {
        return;
      }
      asked = true;
      all = List.copyOf(told);
    }
    all.forEach(Runnable::run);
    awaitNoWork();
    for (Runnable next = latest(); next != null; next = latest()) {
      try {
        next.run();
      } catch (RuntimeException failed) {
        System.err.println("quorate: while ending: " + failed.getMessage());
      }
    }
  }

  private synchronized void awaitNoWork() {
    long end = System.nanoTime() + grace.toNanos();
    try {
      for (long left = grace.toNanos(); left > 0 && !open.isEmpty(); left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Runnable latest() {
    return open.poll();
  }

  private synchronized void remove(Collection<Runnable> from, Runnable which) {
    from.removeIf(each -> each == which);
    notifyAll();
  }

  /** Holds until it is closed. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
