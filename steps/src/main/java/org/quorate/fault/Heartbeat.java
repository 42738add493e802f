package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quorate.environment.Outcome;

/** Puts off what is armed on hosts for as long as this program lives; says so when it could not. */
public final class Heartbeat implements AutoCloseable {
  /** Two may be lost before a host heals itself. */
  private static final int BEATS_PER_BOUND = 3;
  private final FaultLog log;
  private final ScheduledExecutorService pace;

  /**
   * What is put off on one host.
   *
   * @param unit its name there
   * @param renewal puts it off once
   * @param missed is told when that failed while this still beats
   */
  public record Beat(String role, String unit, Supplier<Outcome> renewal, Consumer<Outcome> missed) {}

  private Heartbeat(FaultLog log, int beats) {
    this.log = log;
    this.pace = Executors.newScheduledThreadPool(Math.max(1, beats), task -> {
      Thread thread = new Thread(task, "heartbeat");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** @param bound hosts act by themselves after this time without a beat */
  public static Heartbeat start(FaultLog log, Duration bound, List<Beat> beats) {
    Heartbeat heartbeat = new Heartbeat(log, beats.size());
    long every = bound.toMillis() / BEATS_PER_BOUND;
    beats.forEach(beat -> heartbeat.pace.scheduleWithFixedDelay(
        () -> heartbeat.perform(beat), every, every, TimeUnit.MILLISECONDS));
    return heartbeat;
  }

  private void perform(Beat beat) {
    try {
      Outcome outcome = beat.renewal().get();
      if (!outcome.succeeded() && !pace.isShutdown()) {
        missed(beat, outcome.ended());
        beat.missed().accept(outcome);
      }
    } catch (RuntimeException unexpected) {
      // Thrown on, it would end all further beats without a word.
      missed(beat, unexpected.toString());
    }
  }

  private void missed(Beat beat, String why) {
    log.write("not-renewed", beat.role(), FaultLog.body().put("unit", beat.unit()).put("why", why));
  }

  @Override
  public void close() {
    pace.shutdown();
  }
}
