package org.quorate.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.page.VerdictWords;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.verdict.Verdict;

/** The last lines of a run: the verdict in words, the counts, what is not proven, and where the report is. */
final class Closing {
  private static final int LONGEST_REASON = 400;

  private Closing() {}

  static int tell(RunVerdict verdict, RunFolder folder, boolean json) {
    if (json) {
      print(System.out, folder);
    } else {
      summarise(System.out, verdict, folder);
    }
    return verdict.exitStatus();
  }

  private static String fromTo(List<ClauseVerdict> clauses) {
    String first = clauses.get(0).clause().id();
    return clauses.size() == 1 ? first
        : "%d clauses, %s to %s".formatted(clauses.size(), first, clauses.get(clauses.size() - 1).clause().id());
  }

  private static String oneLine(String text) {
    String clean = TerminalText.clean(text);
    return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON - 1) + "…";
  }

  private static void print(PrintStream out, RunFolder folder) {
    try {
      out.println(Files.readString(folder.verdicts(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void summarise(PrintStream out, RunVerdict verdict, RunFolder folder) {
    out.println();
    verdict.notUndone().forEach(fault -> out.println("  !!! " + TerminalText.clean(fault)));
    verdict.clauses().stream().filter(ClauseVerdict::gates)
        .filter(clause -> clause.verdict().compareTo(Verdict.NOT_RUN) > 0)
        .forEach(clause -> out.println("  %-10s %-12s %s".formatted(
            clause.verdict().word(), clause.clause().id(), oneLine(clause.reason()))));
    verdict.clauses().stream().filter(clause -> clause.gates() && clause.verdict() == Verdict.NOT_RUN)
        .collect(Collectors.groupingBy(ClauseVerdict::reason, LinkedHashMap::new, Collectors.toList()))
        .forEach((reason, clauses) -> out.println("  %-10s %s: %s".formatted(
            Verdict.NOT_RUN.word(), fromTo(clauses), oneLine(reason))));
    out.println("%s: %s".formatted(VerdictWords.acceptance(verdict), VerdictWords.counts(verdict)));
    out.println("report   " + folder.report());
    out.println("verdicts " + folder.verdicts());
  }
}
