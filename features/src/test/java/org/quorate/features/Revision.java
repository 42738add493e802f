package org.quorate.features;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The revision that is tested, where it was checked out with git (git-rev-list(1), git-diff(1)). */
final class Revision {
  private static final Path ROOT = Path.of("..");

  private Revision() {}

  /** How many there were before it: the one thing that changes with each. */
  static Optional<Long> number() throws InterruptedException {
    return git("rev-list", "--count", "HEAD").map(said -> Long.parseLong(said.strip()));
  }

  /** Files that changed since another; none where that one is not known here, as in a shallow clone. */
  static List<String> changedSince(String other) throws InterruptedException {
    return git("diff", "--name-only", other).map(said -> said.lines().toList()).orElse(List.of());
  }

  private static Optional<String> git(String... words) throws InterruptedException {
    List<String> argv = new ArrayList<>(List.of("git"));
    argv.addAll(List.of(words));
    try {
      Process git = new ProcessBuilder(argv).directory(ROOT.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
