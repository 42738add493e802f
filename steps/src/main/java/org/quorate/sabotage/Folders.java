package org.quorate.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.sabotage.Result.Ending;

/** Records of runs that judged sabotages: hundreds, of which only those that disappoint are looked at. */
final class Folders {
  private Folders() {}

  static void removeUnlessTelling(Path record, Result result) {
    if (result.ending() != Ending.CAUGHT || !Files.exists(record)) {
      return;
    }
    try (Stream<Path> all = Files.walk(record)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
