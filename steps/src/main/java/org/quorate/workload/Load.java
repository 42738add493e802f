package org.quorate.workload;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

/** Several processes that each make one operation after another at a pace, until the load is closed. */
public final class Load implements AutoCloseable {
  private static final long LAST_OPERATION_SECONDS = 10;
  private final List<? extends Process> processes;
  private final ScheduledExecutorService pace;
  /** Whoever makes an operation holds it with the others that do; fair, so that its end is not put off by new ones. */
  private final ReadWriteLock operating = new ReentrantReadWriteLock(true);
  private volatile boolean over;

  /** One that makes operations, one at a time. */
  public interface Process extends AutoCloseable {
    /** Makes one operation and writes down how it ended; never throws for what the zone does. */
    void operate();

    @Override
    default void close() {}
  }

  private Load(List<? extends Process> processes) {
    this.processes = List.copyOf(processes);
    this.pace = Executors.newScheduledThreadPool(processes.size(), task -> {
      Thread thread = new Thread(task, "load");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** @param between how long each process waits after one operation before it makes the next */
  public static Load start(List<? extends Process> processes, Duration between) {
    Load load = new Load(processes);
    long nanos = between.toNanos();
    long first = nanos / processes.size();
    for (int number = 0; number < processes.size(); number++) {
      Process process = processes.get(number);
      load.pace.scheduleWithFixedDelay(() -> load.turn(process), number * first, nanos, TimeUnit.NANOSECONDS);
    }
    return load;
  }

  private void turn(Process process) {
    operating.readLock().lock();
    try {
      if (!over) {
        process.operate();
      }
    } finally {
      operating.readLock().unlock();
    }
  }

  /**
   * Ends the load if something is so, and still is once every operation that was begun has its outcome; else it goes on.
   * What is seen while some are still out says nothing of how they will end.
   *
   * @return whether it has ended
   */
  public boolean endIf(BooleanSupplier so) {
    if (!so.getAsBoolean()) {
      return false;
    }
    operating.writeLock().lock();
    try {
      over = so.getAsBoolean();
    } finally {
      operating.writeLock().unlock();
    }
    if (over) {
      close();
    }
    return over;
  }

  /** Ends the load; the last operations have their outcome when this returns. */
  @Override
  public void close() {
    pace.shutdown();
    try {
      pace.awaitTermination(LAST_OPERATION_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    processes.forEach(Process::close);
  }
}
