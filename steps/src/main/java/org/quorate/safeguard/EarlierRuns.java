package org.quorate.safeguard;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.evidence.EntryKind;
import org.quorate.fault.FaultLog;
import org.quorate.run.Run;
import org.quorate.safeguard.Leftovers.Leftover;

/** What earlier runs left on the hosts is taken away, and written down, before anything else is done to the zone. */
public final class EarlierRuns {
  private EarlierRuns() {}

  /** Once in a run: later there are things of this run too. */
  public static void clean(Run run) {
    run.once("leftovers of earlier runs", () -> {
      // A lock is held by somebody who is at work.
      List<Leftover> found = Leftovers.on(run.environment()).stream()
          .filter(each -> !each.name().contains(ZoneLock.UNIT)).toList();
      found.stream().collect(Collectors.groupingBy(Leftover::role)).forEach((role, left) -> {
        String names = left.stream().map(Leftover::name).collect(Collectors.joining(", "));
        run.recorder().record(EntryKind.NOTE, "leftovers", role, FaultLog.body().put("found", names));
        run.progress().note("%s: an earlier run left %s".formatted(role, names));
      });
      new Recovery(run.environment()).clean(found).forEach(done ->
          run.recorder().record(EntryKind.NOTE, "leftovers", done.role(), FaultLog.body()
              .put("done", done.what()).put("succeeded", done.succeeded()).put("said", done.said())));
      return true;
    });
  }
}
