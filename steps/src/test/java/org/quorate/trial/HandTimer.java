package org.quorate.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer whose tasks are due when a test says so. */
public final class HandTimer extends ScheduledThreadPoolExecutor {
  private static final long NEVER_DAYS = 1;
  private final List<Runnable> waiting = new ArrayList<>();

  public HandTimer() {
    super(0);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    waiting.add(task);
    return super.schedule(() -> {}, NEVER_DAYS, TimeUnit.DAYS);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initial, long delay, TimeUnit unit) {
    return schedule(task, initial, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initial, long period, TimeUnit unit) {
    return schedule(task, initial, unit);
  }

  /** How many tasks wait. */
  public int waiting() {
    return waiting.size();
  }

  /** Runs what waits now, once. */
  public void runAll() {
    List<Runnable> due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(Runnable::run);
  }
}
