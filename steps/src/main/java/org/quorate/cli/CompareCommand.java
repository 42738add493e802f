package org.quorate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.across.Comparison;
import org.quorate.dossier.across.KeptVerdicts;
import org.quorate.dossier.page.ComparisonWords;
import org.quorate.environment.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what changed from one run to another. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Says what changed from one run to a later one: clauses or scenarios of resilience, measured times, "
        + "environment, program.",
    footer = {"", "Exit status: 0 nothing got worse; 1 something is newly refuted or no longer shown."})
final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "Folder of the earlier run.")
  private Path before;

  @Parameters(index = "1", paramLabel = "B", description = "Folder of the later run.")
  private Path after;

  @Override
  public Integer call() {
    Comparison comparison = Comparison.of(read(before), read(after));
    tell(System.out, comparison);
    return comparison.worse() ? 1 : 0;
  }

  private static KeptVerdicts read(Path run) {
    RunFolder folder = new RunFolder(run);
    return KeptVerdicts.read(folder.verdicts(), folder.inputs().resolve("environment.json"))
        .orElseThrow(() -> UnusableInput.at(run.toString(), "the folder of a run with machine/verdicts.json",
            "none that can be read", "Write it: quorate report " + run));
  }

  private static void tell(PrintStream out, Comparison comparison) {
    out.println("from %s (%s) to %s (%s)".formatted(comparison.before().run(), comparison.before().verdict(),
        comparison.after().run(), comparison.after().verdict()));
    comparison.changes().forEach((change, clauses) -> {
      if (!clauses.isEmpty()) {
        out.println("%-16s %d: %s".formatted(change.word(), clauses.size(), String.join(
            clauses.stream().anyMatch(each -> each.contains(" ")) ? "; " : " ", clauses)));
      }
    });
    for (Comparison.Trend trend : comparison.trends()) {
      out.println("%-16s %-12s %s: %s, was %s".formatted(trend.direction(),
          trend.clause() + (trend.clause().contains(" ") ? ":" : ""),
          ComparisonWords.plain(trend.name()), ComparisonWords.interval(trend.after()),
          ComparisonWords.interval(trend.before())));
    }
    for (Comparison.Difference difference : comparison.differences()) {
      out.println("%-16s %s: %s, was %s".formatted("ran on", ComparisonWords.plain(difference.what()),
          ComparisonWords.plain(difference.after()), ComparisonWords.plain(difference.before())));
    }
  }
}
