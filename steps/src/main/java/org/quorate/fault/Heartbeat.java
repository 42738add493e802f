package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Renews the timers of hosts for as long as this program lives; says so when one could not be renewed. */
final class Heartbeat implements AutoCloseable {
  /** Two may be lost before a host heals itself. */
  private static final int BEATS_PER_BOUND = 3;
  private final List<HostTimer> timers;
  private final FaultLog log;
  private final ScheduledExecutorService pace;

  private Heartbeat(List<HostTimer> timers, FaultLog log) {
    this.timers = List.copyOf(timers);
    this.log = log;
    this.pace = Executors.newScheduledThreadPool(Math.max(1, timers.size()), task -> {
      Thread thread = new Thread(task, "heartbeat");
      thread.setDaemon(true);
      return thread;
    });
  }

  static Heartbeat start(List<HostTimer> timers, FaultLog log, Duration bound) {
    Heartbeat heartbeat = new Heartbeat(timers, log);
    long every = bound.toMillis() / BEATS_PER_BOUND;
    timers.forEach(timer -> heartbeat.pace.scheduleWithFixedDelay(
        () -> heartbeat.beat(timer), every, every, TimeUnit.MILLISECONDS));
    return heartbeat;
  }

  private void beat(HostTimer timer) {
    if (!timer.renew() && !pace.isShutdown()) {
      log.write("not-renewed", timer.role(), FaultLog.body().put("unit", timer.unit()));
    }
  }

  @Override
  public void close() {
    pace.shutdown();
  }
}
