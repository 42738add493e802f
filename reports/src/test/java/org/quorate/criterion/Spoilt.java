package org.quorate.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.quorate.evidence.Entry;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** Spoils the readings that good evidence rests on, one by one; a criterion must never call what is left PROVEN. */
public final class Spoilt {
  private static final String GARBAGE = "\u0000\uFFFD}{<!DOCTYPE html>\n???? 12,,;=[\n\tnot what was asked";

  private Spoilt() {}

  /** Whatever is lost, unanswered or cut. */
  public static void neverProvenWithoutItsReadings(Criterion criterion, Evidence good) {
    Set<Long> lines = Set.copyOf(criterion.judge(good).evidence());
    assertThat(good.entries()).filteredOn(entry -> lines.contains(entry.seq())).extracting(Entry::name)
        .as("what %s rests on", criterion.name()).containsAnyElementsOf(criterion.probes());
    spoil(criterion, good, criterion.probes(), List.of(
        body -> body.put("answer", "UNREACHABLE").put("exit", -1).put("out", ""),
        body -> body.put("answer", "TIMED_OUT").put("exit", -1),
        body -> body.put("answer", "NOT_PERMITTED").put("exit", 1),
        body -> body.put("truncated", true)));
  }

  /** Whatever is unintelligible, for probes whose output matters. */
  public static void neverProvenFromGarbage(Criterion criterion, Evidence good, Set<String> probes) {
    spoil(criterion, good, probes, List.of(
        body -> body.put("out", ""),
        body -> body.put("out", GARBAGE),
        body -> body.put("exit", 127).put("out", "").put("err", "timeout: failed to run command: No such file")));
  }

  private static void spoil(
      Criterion criterion, Evidence good, Set<String> probes, List<Consumer<ObjectNode>> ways) {
    Finding unspoilt = criterion.judge(good);
    assertThat(unspoilt.verdict()).as("unspoilt").isIn(Verdict.PROVEN, Verdict.ATTESTED);
    for (Entry entry : good.entries()) {
      if (unspoilt.evidence().contains(entry.seq()) && probes.contains(entry.name())) {
        for (Consumer<ObjectNode> way : ways) {
          Finding finding = criterion.judge(replaced(good, entry, way));
          assertThat(finding.verdict()).as("%s spoilt on %s: %s", entry.name(), entry.subject(), finding.observed())
              .isNotIn(Verdict.PROVEN, Verdict.ATTESTED);
          assertThat(finding.observed()).doesNotContain("the criterion \"");
        }
      }
    }
  }

  private static Evidence replaced(Evidence good, Entry entry, Consumer<ObjectNode> way) {
    ObjectNode body = entry.body().deepCopy();
    way.accept(body);
    List<Entry> entries = new ArrayList<>(good.entries());
    entries.set(entries.indexOf(entry),
        new Entry(entry.seq(), entry.at(), entry.monotonicNanos(), entry.kind(), entry.name(), entry.subject(), body));
    return new Evidence(entries);
  }
}
