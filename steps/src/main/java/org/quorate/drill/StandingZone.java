package org.quorate.drill;

import java.nio.file.Path;
import java.time.Instant;
import org.quorate.environment.Environment;
import org.quorate.environment.Interruption.Registration;
import org.quorate.environment.Interruption;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.EvidenceLog;
import org.quorate.evidence.Inputs;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Progress;
import org.quorate.run.Run;

/** Brings a delivered zone up without judging it, so that people can explore it. */
public final class StandingZone {
  private StandingZone() {}

  /** @param folder where the record of the bootstrap is kept */
  public static void bootstrap(Environment zone, Path folder, Progress progress) {
    Path record = folder.resolve("bootstrap-%d.ndjson".formatted(Instant.now().getEpochSecond()));
    Inputs inputs = new Inputs(zone.inventory().document());
    try (EvidenceLog log = EvidenceLog.create(record);
        Prober prober = new Prober(ProbeCatalogue.load(), zone.hosts(), inputs, log)) {
      log.record(EntryKind.INPUT, "environment", "", zone.inventory().document());
      Run run = Run.unjudged(zone, log, prober, progress);
      try (Registration told = Interruption.ofThisProcess().whenAsked(run::interrupt)) {
        new Bootstrap(run).everythingStarted();
      }
    }
  }
}
