package org.quorate.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the latest run left its record. */
final class LatestRun {
  private LatestRun() {}

  /** @param runs folder of runs, beside which the folder of a lab may lie */
  static Path in(Path runs) throws IOException {
    try (Stream<Path> all = Files.list(runs)) {
      return all.filter(Files::isDirectory).filter(each -> !each.endsWith("lab")).max(Path::compareTo).orElseThrow();
    }
  }
}
