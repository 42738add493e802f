package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;
import org.quorate.evidence.EntryKind;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Run;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.ToldProgress;

class SoleUseTest {
  private static final Command ANY = Command.of("systemctl", "reboot").asRoot();
  @TempDir
  private Path folder;

  @Test
  void what_earlier_runs_left_is_taken_away_before_anything_is_done() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    healthy.where("beta systemctl list-units", 0,
        "quorate-undo-12345678-quorum-loss.timer loaded active waiting undo\nquorate-lock.timer loaded active waiting lock\n");
    MemoryRecorder recorder = new MemoryRecorder();
    recorder.record(EntryKind.INPUT, "environment", "", healthy.inventory.document());
    Run run = Run.unjudged(healthy.zone, recorder,
        new Prober(ProbeCatalogue.load(), Map.of(), healthy.inputs, recorder), new ToldProgress());
    try (ZoneLock lock = ZoneLock.take(healthy.zone, "me")) {
      SoleUse guard = new SoleUse(lock);
      guard.begin(run);
      assertThat(healthy.ran()).contains("beta systemctl start quorate-undo-12345678-quorum-loss.service")
          .doesNotContain("beta systemctl stop quorate-lock.timer");
      assertThat(guard.whyNot("alpha", ANY)).isEmpty();
      guard.end(run);
    }
  }
}
