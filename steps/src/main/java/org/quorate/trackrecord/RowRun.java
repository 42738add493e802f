package org.quorate.trackrecord;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.quorate.criterion.Finding;
import org.quorate.environment.Environment;
import org.quorate.fixture.TrackRecord.Row;
import org.quorate.fixture.TrackRecord.Side;
import org.quorate.run.Progress;

/** Both sides of a row, one after the other, each on a lab of its own. */
public final class RowRun {
  private final Path folder;
  private final Progress progress;
  private final BiFunction<String, Side, Environment> labs;

  /**
   * @param folder where the evidence of each side is kept
   * @param labs stands a lab up for one side, under an id
   */
  public RowRun(Path folder, Progress progress, BiFunction<String, Side, Environment> labs) {
    this.folder = folder;
    this.progress = progress;
    this.labs = labs;
  }

  public Played play(Row row) {
    return new Played(row, side(row, "red", row.red()), side(row, "green", row.green()));
  }

  private Finding side(Row row, String colour, Side side) {
    String id = row.name() + "-" + colour;
    progress.stage("%s: %s".formatted(row.bug(), side.what()));
    try (Environment lab = labs.apply(id, side)) {
      return new SideRun(row, side, folder.resolve(id).resolve("observations.ndjson"), progress).on(lab);
    }
  }
}
