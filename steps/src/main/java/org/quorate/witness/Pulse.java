package org.quorate.witness;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;

/**
 * Reads a host's clock at a fixed pace: how far it is off, within which bounds, and whether the host answers at all.
 */
final class Pulse implements AutoCloseable {
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  /** Several paces: a busy host may answer late without being gone. */
  private static final Duration SILENCE = Duration.ofMillis(3500);
  private static final int FIRST_READINGS = 5;
  /** As many readings as bound the clock together. */
  private static final int NOTED_EVERY = 20;
  private static final Command READ_CLOCK = Command.of("date", "+%s.%N").within(DEADLINE).endingAtOnce();
  private final Host host;
  private final HostClock clock;
  private final Notebook notebook;
  private final List<HostWitness> witnesses;
  private long answeredNanos;
  /** When what was answered last had been asked: what the host said afterwards may be on the way still. */
  private long aliveNanos;
  private int beats;
  private ScheduledFuture<?> beating;

  Pulse(Host host, HostClock clock, Notebook notebook, List<? extends HostWitness> witnesses) {
    this.host = host;
    this.clock = clock;
    this.notebook = notebook;
    this.witnesses = List.copyOf(witnesses);
  }

  /** Measures the clock several times at once, so that the very first event already has bounds. */
  void measureFirst() {
    answeredNanos = notebook.now();
    aliveNanos = answeredNanos;
    for (int reading = 0; reading < FIRST_READINGS; reading++) {
      beat(READ_CLOCK);
    }
    clock.bounds().ifPresent(bounds -> notebook.clock(host.role(), bounds));
  }

  void start(ScheduledExecutorService timer) {
    beating = timer.scheduleWithFixedDelay(this::beatAndNote, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void beatAndNote() {
    beat(READ_CLOCK);
    if (++beats % NOTED_EVERY == 0) {
      clock.bounds().ifPresent(bounds -> notebook.clock(host.role(), bounds));
    }
  }

  private boolean beat(Command readClock) {
    Outcome outcome = host.run(readClock);
    if (!outcome.succeeded()) {
      return false;
    }
    long done = notebook.onRunClock(outcome.doneNanoTime());
    HostClock.parse(outcome.out())
        .flatMap(read -> clock.measured(read, notebook.onRunClock(outcome.sentNanoTime()), done))
        .ifPresent(step -> notebook.clockStep(host.role(), step));
    reportSilence(done);
    answeredNanos = done;
    aliveNanos = notebook.onRunClock(outcome.sentNanoTime());
    return true;
  }

  private void reportSilence(long untilNanos) {
    if (untilNanos - answeredNanos > SILENCE.toNanos()) {
      silent(untilNanos);
    }
  }

  private void silent(long untilNanos) {
    witnesses.forEach(witness -> witness.hostSilent(aliveNanos, untilNanos));
  }

  /** To be closed after the witnesses it guards: it reads once more, and only an answer tells that they missed nothing. */
  @Override
  public synchronized void close() {
    if (beating == null) {
      return;
    }
    beating.cancel(false);
    if (!beat(READ_CLOCK.within(SILENCE))) {
      silent(notebook.now());
    }
    clock.bounds().ifPresent(bounds -> notebook.clock(host.role(), bounds));
  }
}
