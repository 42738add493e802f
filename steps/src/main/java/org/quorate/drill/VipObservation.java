package org.quorate.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.quorate.criterion.handoff.VipStability;
import org.quorate.evidence.EntryKind;
import org.quorate.run.Progress;
import org.quorate.run.Run;

/** Looks again and again, for the observation period, at who holds the VIP. */
public final class VipObservation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private VipObservation() {}

  public static void perform(Run run) {
    Duration period = run.inputs().duration("policy.failover.observation");
    note(run, "begin");
    long end = System.nanoTime() + period.toNanos();
    try (Progress.Wait waiting = run.waiting("the VIP to stay where it is", period)) {
      Awaitility.await("the observation period").pollInSameThread().pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY)
          .atMost(period.plusMinutes(1)).until(() -> {
            run.readAgain(VipStability.PROBE);
            note(run, "look");
            return System.nanoTime() >= end;
          });
    }
    note(run, "end");
  }

  private static void note(Run run, String phase) {
    run.recorder().record(EntryKind.MEASUREMENT, VipStability.OBSERVATION, "", JSON.createObjectNode()
        .put("phase", phase));
  }
}
