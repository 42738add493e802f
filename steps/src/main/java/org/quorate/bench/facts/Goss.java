package org.quorate.bench.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where goss is to be had: on this machine, or in the package archive that the lab's own images come from. */
final class Goss {
  private static final String SUITE = "trixie";

  private Goss() {}

  static Path program(Path folder) throws IOException, InterruptedException {
    String here = Outside.run(folder, List.of("sh", "-c", "command -v goss || true"));
    if (!here.isEmpty()) {
      return Path.of(here);
    }
    Path program = folder.resolve("usr/bin/goss");
    if (!Files.exists(program)) {
      Outside.run(folder, List.of("mmdebstrap", "--quiet", "--variant=extract", "--include=goss", SUITE, "goss.tar"));
      Outside.run(folder, List.of("tar", "-xf", "goss.tar", "./usr/bin/goss"));
      Files.delete(folder.resolve("goss.tar"));
    }
    return program;
  }
}
