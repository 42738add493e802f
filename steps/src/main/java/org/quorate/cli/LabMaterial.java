package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.dossier.RunFolder;

/** Keys and environment file of a lab that lives as long as one run: beside the run's folder, which is handed over. */
record LabMaterial(Path folder) implements AutoCloseable {

  static LabMaterial beside(RunFolder run) {
    return new LabMaterial(run.root().toAbsolutePath().resolveSibling("." + run.id()));
  }

  /** Private keys of hosts that no longer exist are of no use to anybody. */
  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove %s: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
