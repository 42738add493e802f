package org.quorate.dossier.across;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quorate.dossier.across.KeptVerdicts.Took;

/** All runs below a folder, oldest first, how far they agree, and what was measured in each. */
public record History(List<Run> runs, Agreement agreement, List<Series> series) {

  /** A run and where its report lies from the page's own place. */
  public record Run(KeptVerdicts verdicts, String report) {
    public long count(String verdict) {
      return verdicts.clauses().values().stream().filter(each -> each.verdict().equals(verdict)).count();
    }
  }

  /** One measured time over the runs; empty where a run did not measure it. */
  public record Series(String clause, String name, List<Optional<Took>> took) {}

  public static History of(Path folder) {
    List<Run> runs = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.sorted().forEach(each -> KeptVerdicts
          .read(each.resolve("machine/verdicts.json"), each.resolve("inputs/environment.json"))
          .ifPresent(verdicts -> runs.add(new Run(verdicts, each.getFileName() + "/report.html"))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
    runs.sort(Comparator.comparing((Run run) -> run.verdicts().begun()).thenComparing(run -> run.verdicts().run()));
    return new History(
        List.copyOf(runs), Agreement.of(runs.stream().map(Run::verdicts).toList()), series(runs));
  }

  private static List<Series> series(List<Run> runs) {
    TreeSet<List<String>> keys = new TreeSet<>(Comparator.comparing((List<String> key) -> key.get(0))
        .thenComparing(key -> key.get(1)));
    runs.forEach(run -> run.verdicts().clauses().forEach((clause, kept) ->
        kept.measured().keySet().forEach(name -> keys.add(List.of(clause, name)))));
    return keys.stream().map(key -> new Series(key.get(0), key.get(1), runs.stream()
        .map(run -> Optional.ofNullable(run.verdicts().clauses().get(key.get(0)))
            .map(kept -> kept.measured().get(key.get(1)))).toList())).toList();
  }
}
