package org.quorate.trackrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.drill.Bootstrap;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.EvidenceLog;
import org.quorate.evidence.Inputs;
import org.quorate.fixture.TrackRecord.Preparation;
import org.quorate.fixture.TrackRecord.Row;
import org.quorate.fixture.TrackRecord.Side;
import org.quorate.judging.Criteria;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Progress;
import org.quorate.run.Run;

/** One side of one row: what was stood up is prepared, started, put through the drill and judged. */
final class SideRun {
  private final Row row;
  private final Side side;
  private final Path evidence;
  private final Progress progress;

  /** @param evidence file that is written */
  SideRun(Row row, Side side, Path evidence, Progress progress) {
    this.row = row;
    this.side = side;
    this.evidence = evidence;
    this.progress = progress;
  }

  Finding on(Environment lab) {
    Criterion criterion = Criteria.named(row.criterion()).orElseThrow(
        () -> new IllegalStateException("the track record names a criterion there is not: " + row.criterion()));
    Trial trial = Trial.BY_NAME.get(row.drill());
    Inputs inputs = new Inputs(lab.inventory().document());
    try (EvidenceLog log = EvidenceLog.create(evidence);
        Prober prober = new Prober(ProbeCatalogue.load(), lab.hosts(), inputs, log)) {
      log.record(EntryKind.INPUT, "environment", "", lab.inventory().document());
      Run run = Run.unjudged(lab, log, prober, progress);
      side.prepare().forEach(each -> prepare(run, each));
      if (trial.wholeZone()) {
        Bootstrap bootstrap = new Bootstrap(run);
        bootstrap.jetStreamStarted();
        bootstrap.keepalivedStarted();
      } else {
        JetStreamStart.perform(run);
      }
      trial.perform(new Stage(run, side.settings()));
      return criterion.judge(log.soFar());
    } catch (IOException e) {
      throw new UncheckedIOException("the drill %s could not be performed: %s".formatted(row.drill(), e.getMessage()), e);
    }
  }

  private static void prepare(Run run, Preparation preparation) {
    String input = preparation.input()
        .replace("{vip}", run.inputs().text("zone.vip.address"))
        .replace("{interface}", run.inputs().text("zone.vip.interface"));
    for (String role : preparation.on()) {
      Outcome outcome = run.act(role, "prepare " + String.join(" ", preparation.run()),
          Command.of(preparation.run()).asRoot().reading(input));
      if (!outcome.succeeded()) {
        throw new IllegalStateException("%s could not be prepared: %s".formatted(role, outcome.err().strip()));
      }
    }
  }
}
