package org.quorate.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quorate.environment.UnusableInput;

/**
 * The folder of one run and no other. It is made here and not merely looked for: of two runs begun in the same second,
 * both would find the name free and write their evidence into one record.
 */
final class FreshFolder {
  private FreshFolder() {}

  /**
   * Makes it.
   *
   * @param runs an existing folder
   * @param name of the run; one that is taken gets -2, -3 and so on at its end
   */
  static Path in(Path runs, String name) {
    Path candidate = runs.resolve(name);
    for (int next = 2; !made(candidate); next++) {
      candidate = runs.resolve(name + "-" + next);
    }
    return candidate;
  }

  private static boolean made(Path folder) {
    try {
      Files.createDirectory(folder);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (IOException e) {
      throw UnusableInput.at("--runs", "a folder that can be written",
          "%s (%s)".formatted(folder.toAbsolutePath(), e.getClass().getSimpleName()),
          "Name another folder with --runs, or mend this one.");
    }
  }
}
