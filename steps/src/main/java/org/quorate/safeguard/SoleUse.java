package org.quorate.safeguard;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.run.Guard;
import org.quorate.run.Run;

/**
 * Watches over a run that may do anything to a zone on which nobody depends: it has the zone for itself, and begins by
 * taking away what earlier runs left.
 */
public final class SoleUse implements Guard {
  private final KeptLock lock;
  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "lock of the zone");
    thread.setDaemon(true);
    return thread;
  });

  public SoleUse(ZoneLock lock) {
    // Any node may be rebooted and forget it; one that is not keeps everybody else away.
    this.lock = new KeptLock(lock, Set.copyOf(Roles.TRIAD), InstantSource.system(), InstantSource.system());
  }

  @Override
  public Optional<String> whyNot(String role, Command command) {
    return lock.doubt();
  }

  @Override
  public void begin(Run run) {
    long renew = ZoneLock.EXPIRY.toMillis() / 4;
    pace.scheduleWithFixedDelay(lock::renew, renew, renew, TimeUnit.MILLISECONDS);
    EarlierRuns.clean(run);
  }

  @Override
  public void end(Run run) {
    pace.shutdown();
  }
}
