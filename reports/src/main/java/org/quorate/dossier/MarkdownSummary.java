package org.quorate.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quorate.dossier.page.PlainText;
import org.quorate.dossier.page.VerdictWords;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.verdict.Verdict;

/** A short summary for pull requests and job pages. */
final class MarkdownSummary {
  private static final int LONGEST_LIST = 40;

  private MarkdownSummary() {}

  static String of(String run, String title, RunVerdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add("## %s: %s".formatted(text(title), VerdictWords.acceptance(verdict)));
    lines.add("");
    lines.add("Run `%s` on `%s` (%s). %s".formatted(
        code(run), code(verdict.environmentName()), verdict.simulated() ? "simulated"
        : "real hosts", text(VerdictWords.why(verdict))));
    lines.add("");
    lines.add("| verdict | clauses |");
    lines.add("|---|---|");
    for (Verdict each : Verdict.values()) {
      lines.add("| %s | %d |".formatted(each.word(), verdict.count(each)));
    }
    List<ClauseVerdict> open = VerdictWords.open(verdict);
    if (!open.isEmpty()) {
      lines.add("");
      lines.add("### What stands in the way");
      open.stream().limit(LONGEST_LIST).forEach(clause -> lines.add(item(clause)));
      if (open.size() > LONGEST_LIST) {
        lines.add("- and %d more, all in the report".formatted(open.size() - LONGEST_LIST));
      }
    }
    verdict.sharpened().stream()
        .filter(each -> each.verdict().compareTo(Verdict.WAIVED) > 0 && each.verdict() != Verdict.NOT_RUN)
        .forEach(each -> lines.add("- **%s** beyond the document: %s<br>observed: %s".formatted(
            each.verdict().word().toLowerCase(Locale.ROOT), text(each.scenario()), text(each.finding().observed()))));
    verdict.sharpened().stream().filter(each -> each.verdict() == Verdict.NOT_RUN)
        .collect(Collectors.groupingBy(each -> each.finding().observed(), LinkedHashMap::new, Collectors.counting()))
        .forEach((why, many) ->
            lines.add("- **not run** beyond the document: %d<br>why: %s".formatted(many, text(why))));
    return String.join("\n", lines) + "\n";
  }

  private static String item(ClauseVerdict clause) {
    String observed = clause.reason().length() > 400 ? clause.reason().substring(0, 400) + " ..." : clause.reason();
    return "- **%s** %s: %s<br>observed: %s".formatted(
        clause.verdict().word().toLowerCase(Locale.ROOT), clause.clause().id(), text(clause.clause().requirement()),
        text(observed));
  }

  /** Text in which nothing is markup. */
  private static String text(String foreign) {
    return PlainText.of(foreign).replaceAll("\\s+", " ").replace("&", "&amp;").replace("<", "&lt;")
        .replaceAll("([\\\\`*_{}\\[\\]|#!@>])", "\\\\$1");
  }

  private static String code(String foreign) {
    return PlainText.of(foreign).replaceAll("\\s+", " ").replace("`", "'").replace("|", "/");
  }
}
