package org.quorate.dossier.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.judging.RunVerdict;

/** The report as one page that needs nothing beside it: no script, no other file, no network. */
public final class ReportPage {
  private static final String TEMPLATES = "org.quorate.dossier.page";
  private final PageContent content;
  private final List<SectionRows> sections;
  private final List<ClauseRow> rows;

  private ReportPage(PageContent content) {
    this.content = content;
    this.sections = SectionRows.of(content.verdict());
    this.rows = sections.stream().flatMap(section -> section.rows().stream()).toList();
  }

  /** The page as HTML; the same content gives the same text. */
  public static String render(PageContent content) {
    TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    StringOutput html = new StringOutput(1 << 18);
    templates.render("report.jte", new ReportPage(content), html);
    return html.toString();
  }

  String run() {
    return PlainText.of(content.run());
  }

  String title() {
    return PlainText.of(content.catalogue().title());
  }

  String source() {
    return PlainText.of(content.catalogue().source());
  }

  RunVerdict verdict() {
    return content.verdict();
  }

  String environment() {
    return PlainText.of(content.verdict().environmentName());
  }

  boolean simulated() {
    return content.verdict().simulated();
  }

  String acceptance() {
    return VerdictWords.acceptance(content.verdict());
  }

  String why() {
    return PlainText.of(VerdictWords.why(content.verdict()));
  }

  /** Colours of the run's verdict. */
  String style() {
    RunVerdict verdict = content.verdict();
    if (!verdict.complete()) {
      return Standing.NOT_PROVEN.style();
    }
    return verdict.exitStatus() == 0 ? Standing.PROVEN.style() : Standing.of(verdict.verdict()).style();
  }

  List<Tally> tallies() {
    return Tally.of(rows.stream().map(ClauseRow::standing).toList());
  }

  List<SectionRows> sections() {
    return sections;
  }

  List<ClauseRow> rows() {
    return rows;
  }

  List<ClauseRow> with(Standing standing) {
    return rows.stream().filter(row -> row.standing() == standing).toList();
  }

  /** What was examined and keeps the run from being accepted, worst first. */
  List<ClauseRow> issues() {
    return VerdictWords.open(content.verdict()).stream().map(ClauseRow::of)
        .filter(row -> row.standing() != Standing.NOT_RUN).toList();
  }

  /** What is in scope and was not examined, by the reason why. */
  Map<String, List<ClauseRow>> notRun() {
    return with(Standing.NOT_RUN).stream()
        .collect(Collectors.groupingBy(
        row -> PlainText.of(row.of().reason()), LinkedHashMap::new, Collectors.toList()));
  }

  Optional<ClauseRow> gate() {
    return content.verdict().stoppedAt().map(ClauseRow::of);
  }

  List<String> stagesEntered() {
    return content.evidence().of(EntryKind.STAGE).stream().map(Entry::name).distinct().map(PlainText::of).toList();
  }

  List<HostRow> hosts() {
    return HostRow.of(content.evidence());
  }

  List<Fact> environmentFile() {
    return content.evidence().of(EntryKind.INPUT, "environment").stream()
        .reduce((first, second) -> second).map(entry -> Fact.of(entry.body())).orElse(List.of());
  }

  List<Fact> program() {
    return content.evidence().of(EntryKind.INPUT, "program").stream()
        .flatMap(entry -> Fact.of(entry.body()).stream()).toList();
  }

  /** Everything else the run was given, such as where its images came from. */
  List<Fact> given() {
    List<String> shownElsewhere = List.of("environment", "program", "shown", "scope");
    return content.evidence().of(EntryKind.INPUT).stream()
        .filter(entry -> !shownElsewhere.contains(entry.name()))
        .flatMap(entry -> Fact.of(entry.body()).stream()
            .sorted(Comparator.comparing(Fact::key))
            .map(fact -> new Fact(PlainText.of(entry.name()) + " " + fact.key(), fact.value())))
        .toList();
  }

  List<StatementRow> statements() {
    return StatementRow.of(content.evidence());
  }

  List<ObjectiveRow> objectives() {
    return ObjectiveRow.of(rows, content.verdict());
  }

  List<SharpenedRow> sharpened() {
    return SharpenedRow.of(content.verdict());
  }

  List<SharpenedRow> sharpenedOpen() {
    return sharpened().stream().filter(row -> row.standing().compareTo(Standing.WAIVED) > 0).toList();
  }

  List<DrillStory> drills() {
    return DrillStory.of(content.evidence(), rows);
  }

  List<DocumentFindings.Point> points() {
    return content.findings().points();
  }

  List<Excerpt> excerpts() {
    return Excerpt.of(content.evidence(), rows);
  }

  String begun() {
    return entries().isEmpty() ? "" : Words.moment(entries().get(0).at());
  }

  String lasted() {
    List<Entry> all = entries();
    return all.isEmpty() ? ""
        : Words.lasted(Duration.between(all.get(0).at(), all.get(all.size() - 1).at()).toMillis());
  }

  int lines() {
    return entries().size();
  }

  int gaps() {
    return content.evidence().of(EntryKind.GAP).size();
  }

  String evidenceHead() {
    return content.evidenceHead();
  }

  String manifestRoot() {
    return content.manifestRoot();
  }

  /** Fingerprint of the key that the operator signed with, or an empty text. */
  String signer() {
    return content.signer();
  }

  private List<Entry> entries() {
    return content.evidence().entries();
  }
}
