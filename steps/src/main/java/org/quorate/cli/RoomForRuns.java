package org.quorate.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quorate.environment.UnusableInput;

/** The folder of runs: there, to be written, and with room for the evidence of one more. */
final class RoomForRuns {
  private static final long MIB = 1L << 20;
  /** Several times what a whole commissioning run leaves. */
  private static final long LEAST_BYTES = 200 * MIB;
  private static final String WHERE = "--runs";
  private static final String MEND = "Name another folder with --runs, or mend this one.";

  private RoomForRuns() {}

  static void require(Path runs) {
    Path folder = runs.toAbsolutePath();
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".room", ""));
      require(folder, Files.getFileStore(folder).getUsableSpace());
    } catch (FileAlreadyExistsException file) {
      throw UnusableInput.at(WHERE, "a folder", file.getFile() + ", which is none", MEND);
    } catch (IOException e) {
      throw UnusableInput.at(WHERE, "a folder that can be written",
          "%s (%s)".formatted(folder, e.getClass().getSimpleName()), MEND);
    }
  }

  static void require(Path folder, long freeBytes) {
    if (freeBytes < LEAST_BYTES) {
      throw UnusableInput.at(WHERE, "%d MiB of disk space for the evidence of a run".formatted(LEAST_BYTES / MIB),
          "%d MiB left in %s".formatted(freeBytes / MIB, folder), "Free some, or name another folder with --runs.");
    }
  }
}
