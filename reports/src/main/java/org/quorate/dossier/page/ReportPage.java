package org.quorate.dossier.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quorate.dossier.across.Comparison;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.judging.RunVerdict;

/** The report as one page that needs nothing beside it: no script, no other file, no network. */
public final class ReportPage {
  private static final String TEMPLATES = "org.quorate.dossier.page";
  private final PageContent content;
  private final Headline head;
  private final List<SectionRows> sections;
  private final List<ClauseRow> rows;
  private final List<DrillStory> drills;
  private final Room room;
  private final FailureMatrix failures;
  private final Set<String> settled;
  private final Set<Long> quoted = new TreeSet<>();
  private final Set<String> neverSeenRed;
  private final Appendix appendix;

  private ReportPage(PageContent content, Room room) {
    this.content = content;
    this.sections = SectionRows.of(content.verdict());
    this.rows = sections.stream().flatMap(section -> section.rows().stream()).toList();
    this.head = new Headline(content, rows);
    this.drills = DrillStory.of(content.evidence(), rows);
    this.room = room;
    this.failures = FailureMatrix.of(content.evidence(), content.verdict().sharpened(), drills);
    this.settled = failures.settled();
    rows.forEach(row -> quoted.addAll(row.lines()));
    objectives().forEach(row -> quoted.addAll(row.lines()));
    drills.forEach(drill -> quoted.addAll(drill.lines(atLength(drill))));
    this.neverSeenRed = NeverSeenRed.clauses(content.evidence());
    this.appendix = Appendix.of(content, quoted, room);
  }

  /** The page as HTML; the same content gives the same text. */
  public static String render(PageContent content) {
    TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    String html = "";
    for (Room room : Room.values()) {
      StringOutput written = new StringOutput(1 << 18);
      templates.render("report.jte", new ReportPage(content, room), written);
      html = written.toString();
      if (html.getBytes(StandardCharsets.UTF_8).length <= Room.MOST_BYTES) {
        break;
      }
    }
    return html;
  }

  String source() {
    return PlainText.of(content.catalogue().source());
  }

  Headline head() {
    return head;
  }

  RunVerdict verdict() {
    return content.verdict();
  }

  List<SectionRows> sections() {
    return sections;
  }

  List<ClauseRow> rows() {
    return rows;
  }

  /** Whether no sabotage has shown yet that the check of a clause can fail. */
  boolean neverSeenRed(String clause) {
    return neverSeenRed.contains(clause);
  }

  /** How many clauses that is so of. */
  int neverSeenRed() {
    return neverSeenRed.size();
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
        row -> PlainText.of(row.of().reason().replaceFirst(" \\(shown on a stand-in: .*", "")), LinkedHashMap::new, Collectors.toList()));
  }

  boolean nothingOpen() {
    return issues().isEmpty() && notRun().isEmpty() && sharpenedOpen().isEmpty() && sharpenedNotRun().isEmpty();
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

  GivenFacts facts() {
    return GivenFacts.of(content.evidence());
  }

  List<StatementRow> statements() {
    return StatementRow.of(content.evidence());
  }

  List<ObjectiveRow> objectives() {
    return ObjectiveRow.of(rows, content.verdict());
  }

  /** What was examined beyond the clauses. */
  List<SharpenedRow> sharpened() {
    return SharpenedRow.of(content.verdict()).stream().filter(row -> row.standing() != Standing.NOT_RUN).toList();
  }

  List<SharpenedRow> sharpenedOpen() {
    return sharpened().stream().filter(row -> row.standing().compareTo(Standing.WAIVED) > 0).toList();
  }

  /** What it did not come to there, by the reason why. */
  Map<String, List<SharpenedRow>> sharpenedNotRun() {
    return SharpenedRow.of(content.verdict()).stream().filter(row -> row.standing() == Standing.NOT_RUN)
        .collect(Collectors.groupingBy(SharpenedRow::observed, LinkedHashMap::new, Collectors.toList()));
  }

  List<DrillStory> drills() {
    return drills;
  }

  /** Whether what a drill's picture shows stands below it as a table. */
  boolean atLength(DrillStory drill) {
    return room.settledAtLength() || !settled.contains(drill.anchor());
  }

  /** Whether this run looked at scenarios beyond the document's clauses, and at none of those. */
  boolean beyondClauses() {
    return VerdictWords.beyondClauses(content.verdict());
  }

  FailureMatrix failures() {
    return failures;
  }

  boolean sharpens(String clause) {
    return content.verdict().sharpened().stream().anyMatch(scenario -> scenario.clause().equals(clause));
  }

  /** The clauses that scenarios beyond the document sharpen, in the document's order. */
  List<SharpenedClause> sharpenedClauses() {
    return SharpenedClause.of(rows, content.verdict());
  }

  List<DocumentFindings.Point> points() {
    return content.findings().points();
  }

  Appendix appendix() {
    return appendix;
  }

  /** Whether a line is quoted on the page, so that a number can lead to it. */
  boolean quotes(long line) {
    return quoted.contains(line);
  }

  List<KindRow> kinds() {
    return KindRow.of(rows);
  }

  List<String> deviations() {
    return Deviations.of(content.verdict(), content.evidence(), rows);
  }

  List<ClauseRow> ofKind(String... kinds) {
    return rows.stream().filter(row -> List.of(kinds).contains(row.of().clause().kind().word())).toList();
  }

  List<List<Choice>> filters() {
    return List.of(Choice.verdicts(rows), Choice.kinds(rows), Choice.sections(rows));
  }

  List<WaiverRow> waivers() {
    return WaiverRow.of(content.verdict());
  }

  boolean knows(String clause) {
    return content.catalogue().find(clause).isPresent();
  }

  /** The measured time that comes nearest to its limit, or is farthest beyond it. */
  Optional<ObjectiveRow> tightest() {
    return ObjectiveRow.tightest(objectives());
  }

  List<FileRow> files() {
    return FileRow.of(content.files());
  }

  String evidenceHash() {
    return content.files().getOrDefault("evidence/observations.ndjson", "");
  }

  Optional<Comparison> comparison() {
    return content.comparison();
  }

  int lines() {
    return content.evidence().entries().size();
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
}
