package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.judging.Sharpened;
import org.quorate.verdict.Verdict;

/**
 * The failures of a run of resilience by what they were and what they struck.
 *
 * @param targets what was struck, the most often struck first
 * @param rows one for each failure, in the order of their words
 */
record FailureMatrix(List<String> targets, List<Row> rows) {
  /** One failure, and for each target every time that it struck that one. */
  record Row(String fault, List<List<Mark>> marks) {}

  /**
   * One performance of it.
   *
   * @param phase in which moment of the zone's life
   * @param standing the worst of the scenarios that rest on it
   * @param anchor where its story is told
   */
  record Mark(String phase, Standing standing, String anchor) {}

  static FailureMatrix of(Evidence evidence, List<Sharpened> scenarios, List<DrillStory> stories) {
    Map<Long, Verdict> verdicts = verdicts(evidence, scenarios);
    Map<Long, String> anchors = stories.stream().collect(Collectors.toMap(DrillStory::begin, DrillStory::anchor));
    Map<String, Map<String, List<Mark>>> cells = new TreeMap<>();
    Map<String, Integer> struck = new TreeMap<>();
    for (Entry begin : evidence.of(EntryKind.FAULT)) {
      Cell.begunBy(begin).ifPresent(cell -> {
        struck.merge(cell.target(), 1, Integer::sum);
        cells.computeIfAbsent(cell.fault(), fault -> new TreeMap<>())
            .computeIfAbsent(cell.target(), any -> new ArrayList<>())
            .add(new Mark(cell.moment(), Standing.of(verdicts.getOrDefault(begin.seq(), Verdict.NOT_PROVEN)),
                anchors.get(begin.seq())));
      });
    }
    List<String> targets = struck.keySet().stream()
        .sorted(Comparator.comparing((String target) -> -struck.get(target)).thenComparing(Comparator.naturalOrder()))
        .toList();
    return new FailureMatrix(targets, cells.entrySet().stream().map(row -> new Row(row.getKey(),
        targets.stream().map(target -> row.getValue().getOrDefault(target, List.of())).toList())).toList());
  }

  /** Anchors of the failures that came to what was promised. */
  Set<String> settled() {
    return rows.stream().flatMap(row -> row.marks().stream()).flatMap(List::stream)
        .filter(mark -> mark.standing() == Standing.PROVEN).map(Mark::anchor).collect(Collectors.toSet());
  }

  /**
   * By the beginning of each drill the worst of the scenarios that rest on it: a scenario rests on the drills that began
   * in it, or on those of the scenario before when none did.
   */
  private static Map<Long, Verdict> verdicts(Evidence evidence, List<Sharpened> scenarios) {
    Map<String, Verdict> byName = scenarios.stream()
        .collect(Collectors.toMap(Sharpened::scenario, Sharpened::verdict, Verdict::worse));
    Map<Long, Verdict> verdicts = new HashMap<>();
    List<Long> drills = new ArrayList<>();
    boolean another = false;
    for (Entry entry : evidence.entries()) {
      if (entry.kind() == EntryKind.SCENARIO && begins(entry)) {
        another = true;
      } else if (entry.kind() == EntryKind.FAULT && begins(entry)) {
        if (another) {
          drills.clear();
        }
        another = false;
        drills.add(entry.seq());
      } else if (entry.kind() == EntryKind.JUDGEMENT && byName.containsKey(entry.name())) {
        drills.forEach(drill -> verdicts.merge(drill, byName.get(entry.name()), Verdict::worse));
      }
    }
    return verdicts;
  }

  private static boolean begins(Entry entry) {
    return entry.body().path("phase").asText().equals("begin");
  }
}
