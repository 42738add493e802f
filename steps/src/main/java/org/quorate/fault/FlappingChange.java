package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.quorate.environment.Command;
import org.quorate.run.Run;

/** A change that is made and undone again and again, half a period each. */
final class FlappingChange implements Change {
  /** Who sees something go twice may still take the second time for an accident. */
  private static final int FEWEST = 3;
  private final Change inner;
  private final Duration period;
  private final ScheduledThreadPoolExecutor pace;
  private boolean applied;
  private int came;
  private int went;

  FlappingChange(Change inner, Duration period) {
    this.inner = inner;
    this.period = period;
    this.pace = new ScheduledThreadPoolExecutor(1, task -> {
      Thread thread = new Thread(task, "flapping");
      thread.setDaemon(true);
      return thread;
    });
  }

  @Override
  public String role() {
    return inner.role();
  }

  @Override
  public String what() {
    return inner.what() + ", on and off";
  }

  @Override
  public List<Command> healing() {
    return inner.healing();
  }

  @Override
  public Done prepare(Run run) {
    return inner.prepare(run);
  }

  @Override
  public synchronized Done apply(Run run) {
    Done done = inner.apply(run);
    applied = true;
    came = done.succeeded() ? 1 : 0;
    long half = period.toMillis() / 2;
    pace.scheduleWithFixedDelay(() -> turn(run), half, half, TimeUnit.MILLISECONDS);
    return done;
  }

  private synchronized void turn(Run run) {
    Done done = applied ? inner.undo(run, inner.what()) : inner.apply(run);
    if (done.succeeded()) {
      applied = !applied;
      came += applied ? 1 : 0;
      went += applied ? 0 : 1;
    }
  }

  @Override
  public synchronized Optional<Course> course() {
    return Optional.of(new Course(came >= FEWEST && went >= FEWEST - 1,
        "%s: in effect %d times and over %d times in between; it flaps from %d times on"
            .formatted(inner.what(), came, went, FEWEST)));
  }

  @Override
  public Done undo(Run run, String name) {
    pace.shutdownNow();
    synchronized (this) {
      return inner.undo(run, name);
    }
  }

  @Override
  public Done cleanUp(Run run) {
    return inner.cleanUp(run);
  }
}
