package org.quorate.dossier.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.dossier.across.Agreement;
import org.quorate.dossier.across.History;
import org.quorate.dossier.across.KeptVerdicts;
import org.quorate.dossier.across.KeptVerdicts.Took;

/** All runs of a folder on one page that needs nothing beside it but the reports it links to. */
public final class HistoryPage {
  private static final int WIDTH = 300;
  private static final Set<String> WITH_DRILLS = Set.of("commissioning", "drill");
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

  Agreement agreement() {
    return history.agreement();
  }

  /** How far the runs agree, in a sentence or two. */
  public static String agreed(History history) {
    return agreed(history.agreement(), history.runs().size());
  }

  /** The same of runs that are kept elsewhere. */
  public static String agreed(Agreement agreement, int runs) {
    if (agreement.repeated() == 0) {
      return "Nothing here was judged by more than one run.";
    }
    String latest = agreement.latest() == runs ? "All %d runs agree.".formatted(runs)
        : agreement.latest() == 1 ? "The latest run differs from the one before it."
        : "The latest %d of %d runs agree.".formatted(agreement.latest(), runs);
    return "%d of %d that more than one run judged came out the same each time. %s".formatted(
        agreement.repeated() - agreement.differing().size(), agreement.repeated(), latest);
  }

  String agreed() {
    return agreed(history);
  }

  static String plain(String text) {
    return PlainText.of(text);
  }

  /** The verdict's colours. */
  static String style(History.Run run) {
    return style(run.verdicts().complete() ? run.verdicts().verdict() : "NOT PROVEN");
  }

  static String style(String verdict) {
    return "is-" + verdict.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  /** The zones of all runs, each once. */
  List<String> zones() {
    return runs().stream().map(run -> plain(run.verdicts().circumstances().getOrDefault("name", "")))
        .filter(name -> !name.isEmpty()).distinct().sorted().toList();
  }

  /** When it began, to the second. */
  static String begun(History.Run run) {
    String begun = plain(run.verdicts().begun());
    return begun.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d).*", "$1 $2");
  }

  /**
   * One run's measurement beside its limit.
   *
   * @param least how long it took at least, as a width
   * @param most how long it may have taken, as a width
   */
  record Trend(String run, String measured, String limit, long least, long most) {}

  /** The runs that measured it, oldest first. */
  List<Trend> trend(History.Series series) {
    List<Trend> rows = new ArrayList<>();
    for (int i = 0; i < runs().size(); i++) {
      String run = plain(runs().get(i).verdicts().run());
      series.took().get(i).ifPresent(took -> rows.add(new Trend(run, ComparisonWords.interval(took),
          took.limitMillis() < 0 ? "none" : Words.millis(took.limitMillis()),
          width(took.lowerMillis(), took, series), width(took.upperMillis(), took, series))));
    }
    return rows;
  }

  /** A time as a width: the limit is the whole, or the largest of the series where there is none. */
  private static long width(double millis, Took took, History.Series series) {
    double whole = took.limitMillis() > 0 ? took.limitMillis()
        : series.took().stream().flatMap(Optional::stream).mapToDouble(Took::upperMillis).max().orElse(1);
    return Math.max(1, Math.min(WIDTH, Math.round(WIDTH * millis / Math.max(whole, 1e-9))));
  }

  /** When the next drill is due, counted from the last run that had any. */
  String nextDrill() {
    Optional<LocalDate> last = runs().stream().map(History.Run::verdicts)
        .filter(each -> WITH_DRILLS.contains(each.mode()) && each.complete())
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
