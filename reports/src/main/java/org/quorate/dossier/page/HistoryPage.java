package org.quorate.dossier.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quorate.dossier.across.History;
import org.quorate.dossier.across.KeptVerdicts;
import org.quorate.dossier.across.KeptVerdicts.Took;

/** All runs of a folder on one page that needs nothing beside it but the reports it links to. */
public final class HistoryPage {
  private static final int WIDTH = 300;
  private final History history;
  private final int drillEveryDays;

  private HistoryPage(History history, int drillEveryDays) {
    this.history = history;
    this.drillEveryDays = drillEveryDays;
  }

  /** @param drillEveryDays how often drills are due; 0 when nobody said */
  public static String render(History history, int drillEveryDays) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.quorate.dossier.page");
    StringOutput html = new StringOutput(1 << 16);
    templates.render("history.jte", new HistoryPage(history, drillEveryDays), html);
    return html.toString();
  }

  List<History.Run> runs() {
    return history.runs();
  }

  List<History.Series> series() {
    return history.series();
  }

  static String plain(String text) {
    return PlainText.of(text);
  }

  /** The verdict's colours. */
  static String style(History.Run run) {
    String verdict = run.verdicts().complete() ? run.verdicts().verdict() : "NOT PROVEN";
    return "is-" + verdict.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  static String interval(Optional<Took> took) {
    return took.map(ComparisonWords::interval).orElse("–");
  }

  /** A bar of the upper bound beside the limit, or the largest of the row. */
  static long width(Took took, History.Series series) {
    double most = series.took().stream().flatMap(Optional::stream)
        .mapToDouble(each -> Math.max(each.upperMillis(), each.limitMillis())).max().orElse(1);
    return Math.max(1, Math.round(WIDTH * took.upperMillis() / Math.max(most, 1e-9)));
  }

  /** When the next drill is due, counted from the last run that had any. */
  String nextDrill() {
    Optional<LocalDate> last = runs().stream().map(History.Run::verdicts)
        .filter(each -> each.mode().equals("commissioning") && each.complete())
        .map(KeptVerdicts::begun).filter(begun -> !begun.isEmpty())
        .map(begun -> LocalDate.ofInstant(Instant.parse(begun), ZoneOffset.UTC)).max(Comparator.naturalOrder());
    if (last.isEmpty()) {
      return "No run here had drills.";
    }
    return drillEveryDays == 0
        ? "The last run with drills was on %s; how often they are due was not said (--drill-every).".formatted(last.get())
        : "The last run with drills was on %s; the next is due by %s.".formatted(
            last.get(), last.get().plus(Period.ofDays(drillEveryDays)));
  }

  /** Waivers of the latest run, the first to end first. */
  List<KeptVerdicts.Waived> waivers() {
    return runs().isEmpty() ? List.of() : runs().get(runs().size() - 1).verdicts().waivers().stream()
        .sorted(Comparator.comparing(KeptVerdicts.Waived::expires)).toList();
  }
}
