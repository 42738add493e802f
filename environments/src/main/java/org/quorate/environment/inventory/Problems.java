package org.quorate.environment.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.quorate.environment.UnusableInput;

/** What is wrong with one file, in the order of its lines. */
final class Problems {
  private static final int SHOWN = 20;

  private final Path file;
  private final List<Problem> found = new ArrayList<>();

  Problems(Path file) {
    this.file = file;
  }

  void add(Problem problem) {
    found.add(problem);
  }

  void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  /** @throws UnusableInput with one line for each problem, when there is one */
  void check() {
    if (found.isEmpty()) {
      return;
    }
    String lines = found.stream()
        .sorted(Comparator.comparingInt(Problem::line))
        .limit(SHOWN)
        .map(problem -> problem.in(file))
        .collect(Collectors.joining(System.lineSeparator()));
    int more = found.size() - SHOWN;
    throw new UnusableInput(more > 0 ? "%s%n... and %d more".formatted(lines, more) : lines);
  }
}
