package org.quorate.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.quorate.criterion.handoff.VipStability;
import org.quorate.evidence.EntryKind;
import org.quorate.run.Progress;
import org.quorate.run.Run;

/** Looks again and again, for the observation period, at who holds the VIP; once in a run. */
public final class VipObservation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private VipObservation() {}

  /** Begins to look, in the background, so that other things can be read meanwhile. */
  public static CompletableFuture<Void> begin(Run run) {
    return run.once(VipStability.OBSERVATION, () -> CompletableFuture.runAsync(() -> observe(run)));
  }

  /** Looks for the whole period, or for what is left of it when looking has begun. */
  public static void perform(Run run) {
    CompletableFuture<Void> observation = begin(run);
    try (Progress.Wait waiting = run.waiting("the VIP to stay where it is", period(run))) {
      observation.join();
    }
  }

  private static Duration period(Run run) {
    return run.inputs().duration("policy.failover.observation");
  }

  private static void observe(Run run) {
    note(run, "begin");
    long end = System.nanoTime() + period(run).toNanos();
    Awaitility.await("the observation period").pollInSameThread().pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY)
        .atMost(period(run).plusMinutes(1)).until(() -> {
          run.readNow(VipStability.PROBE);
          note(run, "look");
          return System.nanoTime() >= end;
        });
    note(run, "end");
  }

  private static void note(Run run, String phase) {
    run.recorder().record(EntryKind.MEASUREMENT, VipStability.OBSERVATION, "", JSON.createObjectNode()
        .put("phase", phase));
  }
}
