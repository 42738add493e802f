package org.quorate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.quorate.dossier.RunFolder;

/** The summary of a run on the page of the job that made it, where the job's server has one. */
final class StepSummary {
  private StepSummary() {}

  /** @param page file that the server names; null or empty where there is none */
  static void append(RunFolder folder, String page) {
    if (page == null || page.isEmpty()) {
      return;
    }
    try {
      Files.write(Path.of(page), Files.readAllBytes(folder.machine().resolve("summary.md")),
          StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      // The gate is the exit status; a page that cannot be written must not change it.
      System.err.println("quorate: the summary could not be added to %s: %s".formatted(page, e.getMessage()));
    }
  }
}
