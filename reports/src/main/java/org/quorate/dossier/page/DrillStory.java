package org.quorate.dossier.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Measured;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/**
 * One performance of one drill: what was done, its proofs, what the witnesses saw, which clauses rest on it.
 *
 * @param finished whether its end was recorded
 */
record DrillStory(
    String name, String anchor, String moment, String lasted, boolean finished, List<Phase> phases, Timeline timeline,
    List<ClauseRow> rows) {

  private static final int MOST_BRACKETS = 5;

  /** One thing that was done or shown. */
  record Phase(long seq, String moment, String name, String role, String detail) {}

  static List<DrillStory> of(Evidence evidence, List<ClauseRow> rows) {
    List<DrillStory> stories = new ArrayList<>();
    for (Entry begin : evidence.of(EntryKind.FAULT)) {
      if (phase(begin).equals("begin")) {
        stories.add(of(begin, evidence, rows, stories.size() + 1));
      }
    }
    return stories;
  }

  private static DrillStory of(Entry begin, Evidence evidence, List<ClauseRow> rows, int number) {
    List<Entry> later = evidence.from(begin.seq()).of(EntryKind.FAULT, begin.name());
    Entry end = later.stream().filter(entry -> phase(entry).equals("end")).findFirst()
        .orElse(later.get(later.size() - 1));
    Evidence within = evidence.from(begin.seq()).upTo(end.seq());
    List<Entry> own = within.of(EntryKind.FAULT, begin.name());
    long from = begin.monotonicNanos();
    long to = end.monotonicNanos();
    List<ClauseRow> resting = rows.stream()
        .filter(row -> row.of().evidence().stream().anyMatch(line -> line >= begin.seq() && line <= end.seq()))
        .toList();
    Scale scale = new Scale(from, Math.max(to, from + 1), moment(own, "applied", "sent_ns", from));
    Timeline timeline = Timeline.of(Sightings.of(within, from, to), Writes.of(within), own,
        measured(resting, begin.seq(), end.seq()), scale, moment(own, "undone", "done_ns", to));
    return new DrillStory(
        name(begin), "drill-" + number, Words.moment(begin.at()),
        Words.lasted((to - from) / 1_000_000), phase(end).equals("end"),
        own.stream().map(DrillStory::phaseOf).toList(), timeline,
        resting);
  }

  /** What was done where; of a drill that can be only one thing, its own name. */
  private static String name(Entry begin) {
    return Cell.begunBy(begin).map(Cell::words).orElseGet(() -> PlainText.of(begin.name().replace('-', ' ')));
  }

  /** Line of its beginning. */
  long begin() {
    return phases.get(0).seq();
  }

  /** What was measured from the change on in this very drill: by clauses all of whose evidence lies in it. */
  private static List<Measured> measured(List<ClauseRow> resting, long first, long last) {
    return resting.stream()
        .filter(row -> row.of().evidence().stream().allMatch(line -> line >= first && line <= last))
        .flatMap(row -> row.measured().stream()).filter(each -> each.limitMillis() > 0).distinct().limit(MOST_BRACKETS).toList();
  }

  private static long moment(List<Entry> own, String phase, String key, long otherwise) {
    return own.stream().filter(entry -> phase(entry).equals(phase)).findFirst()
        .map(entry -> entry.body().path(key).asLong(entry.monotonicNanos())).orElse(otherwise);
  }

  private static Phase phaseOf(Entry entry) {
    List<String> details = new ArrayList<>();
    for (Fact fact : Fact.of(entry.body())) {
      if (!fact.key().equals("phase") && !fact.key().endsWith("_ns")) {
        details.add("%s: %s".formatted(fact.key(), fact.value()));
      }
    }
    return new Phase(
        entry.seq(), Words.clock(entry.at()), PlainText.of(phase(entry).replace('-', ' ')),
        PlainText.of(entry.subject()),
        String.join("; ", details));
  }

  private static String phase(Entry entry) {
    JsonNode phase = entry.body().path("phase");
    return phase.asText();
  }

  /**
   * Lines of evidence that its tables point to.
   *
   * @param atLength whether there is one of what its picture shows
   */
  List<Long> lines(boolean atLength) {
    List<Long> lines = new ArrayList<>();
    phases.forEach(phase -> lines.add(phase.seq()));
    if (atLength) {
      timeline.intervals().forEach(each -> lines.addAll(List.of(each.firstLine(), each.lastLine())));
    }
    return lines;
  }

  /** Line of its end, or the last one that there is of it. */
  long end() {
    return phases.get(phases.size() - 1).seq();
  }

  /** Which of the three proofs of a fault are missing; an intended change of roles, or of a boot, does not stay to be undone. */
  String missingProofs() {
    List<String> missing = new ArrayList<>();
    List<String> found = phases.stream().map(Phase::name).toList();
    for (String proof : List.of("absent before", "in effect", "gone after")) {
      if (!found.contains(proof)) {
        missing.add(proof);
      }
    }
    boolean stays = found.contains("undone") || missing.size() == 1 || !finished;
    return missing.size() == 3 || !stays ? "" : String.join(", ", missing);
  }

  boolean pictured() {
    return !timeline.lanes().isEmpty();
  }
}
