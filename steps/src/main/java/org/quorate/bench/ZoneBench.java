package org.quorate.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.environment.inventory.Inventory;

/** What a check of a standing zone costs beside a script written by hand for the same commands. */
public final class ZoneBench {
  private static final int REPETITIONS = 5;
  private final PrintStream out;

  public ZoneBench(PrintStream out) {
    this.out = out;
  }

  /**
   * Compares the two on the same hosts, in one run.
   *
   * @param check one whole check, from the start of its process to the written report
   * @param runs where it leaves its runs
   */
  public void checkAgainstScript(Inventory inventory, Path folder, Callable<Integer> check, Path runs)
      throws Exception {
    HandWrittenCheck script = new HandWrittenCheck(inventory, folder);
    double byHand = Medians.of(REPETITIONS, script::run);
    double ours = Medians.of(REPETITIONS, check);
    out.println(("check of the standing zone: %.0f ms, the same %d commands as hand-written scripts: %.0f ms,"
        + " ratio %.2f (medians of %d)").formatted(ours, script.commands(), byHand, ours / byHand, REPETITIONS));
    CheckShape shape = CheckShape.ofNewest(runs);
    out.println(("  %d judgements of %d readings; %.0f ms of it are the period for which it watches the VIP,"
        + " %.0f ms the rest").formatted(
            shape.judgements(), shape.readings(), shape.watchedMillis(), ours - shape.watchedMillis()));
  }

  /** Prints where the time of a stored run went. */
  public void whereTimeWent(Path run) {
    out.println("where the time of %s went:".formatted(run));
    WhereTimeWent.of(run).forEach((what, seconds) -> out.println("  %-28s %7.1f s".formatted(what, seconds)));
  }
}
