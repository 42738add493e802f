package org.quorate.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quorate.dossier.RunFolder;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.verdict.Verdict;

/** The last lines of a run: the verdict in words, the counts, what is not proven, and where the report is. */
final class Closing {
  private Closing() {}

  static int tell(RunVerdict verdict, RunFolder folder, boolean json) {
    if (json) {
      print(System.out, folder);
    } else {
      summarise(System.out, verdict, folder);
    }
    return verdict.exitStatus();
  }

  private static void print(PrintStream out, RunFolder folder) {
    try {
      out.println(Files.readString(folder.verdicts(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void summarise(PrintStream out, RunVerdict verdict, RunFolder folder) {
    out.println();
    verdict.clauses().stream().filter(ClauseVerdict::gates).filter(clause -> clause.verdict().compareTo(Verdict.WAIVED) > 0)
        .forEach(clause -> out.println("  %-10s %-12s %s".formatted(
            clause.verdict().word(), clause.clause().id(), clause.reason().replaceAll("\\p{Cntrl}+", " "))));
    verdict.sharpened().stream().filter(each -> each.verdict().compareTo(Verdict.WAIVED) > 0)
        .forEach(each -> out.println("  %-10s %s: %s".formatted(
            each.verdict().word(), each.scenario(), each.finding().observed().replaceAll("\\p{Cntrl}+", " "))));
    String counts = Arrays.stream(Verdict.values()).filter(each -> verdict.count(each) > 0)
        .map(each -> "%d %s".formatted(verdict.count(each), each.word().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
    out.println("%s: %s of %d clauses".formatted(verdict.verdict().word(), counts, verdict.clauses().size()));
    out.println("report   " + folder.report());
    out.println("verdicts " + folder.verdicts());
  }
}
