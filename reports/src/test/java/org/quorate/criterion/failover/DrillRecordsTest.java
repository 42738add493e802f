package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** What holds for every criterion about a drill: its good record proves it, and less than that does not. */
class DrillRecordsTest {
  private static final Map<String, DrillTape> GOOD = GoodDrills.all();

  static List<Criterion> criteria() {
    return Stream.of(DemotionCriteria.all(), RestorationCriteria.all(), ResilienceCriteria.all()).flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void proven_by_its_good_record(Criterion criterion) {
    Finding finding = criterion.judge(good(criterion));
    assertThat(finding.verdict()).as(finding.observed()).isEqualTo(Verdict.PROVEN);
    assertThat(finding.evidence()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void not_proven_without_any_record(Criterion criterion) {
    notProven(criterion, without(good(criterion), entry -> entry.kind() != EntryKind.INPUT));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void not_proven_while_the_drill_has_no_end(Criterion criterion) {
    notProven(criterion, without(good(criterion), entry -> phase(entry, "end")));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void not_proven_without_its_beginning(Criterion criterion) {
    notProven(criterion, without(good(criterion), entry -> phase(entry, "begin")));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void not_proven_when_it_was_begun_again_and_not_ended(Criterion criterion) {
    List<Entry> entries = new ArrayList<>(good(criterion).entries());
    Entry begin = entries.stream().filter(entry -> phase(entry, "begin")).findFirst().orElseThrow();
    entries.add(new Entry(entries.size() + 1L, begin.at(), 50_000_000_000L, begin.kind(), begin.name(), "",
        begin.body()));
    notProven(criterion, new Evidence(entries));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void not_proven_without_what_was_seen(Criterion criterion) {
    notProven(criterion, without(good(criterion), entry -> entry.kind() == EntryKind.EVENT
        || entry.kind() == EntryKind.OPERATION));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void not_proven_without_the_roles_that_the_drill_resolved(Criterion criterion) {
    List<Entry> entries = good(criterion).entries().stream().map(entry -> phase(entry, "begin")
        ? with(entry, DrillTape.body().put("phase", "begin")) : entry).toList();
    // Whether roles flapped, or two were active, does not depend on which role was which.
    if (criterion.judge(new Evidence(entries)).verdict() == Verdict.PROVEN) {
      assertThat(criterion.name()).matches("no-.*|nothing-lost-.*|quorum-loss-.*|writes-resume-.*");
    }
  }

  @Property(tries = 300)
  void never_throws_whatever_a_line_holds(
      @ForAll("criteria") Criterion criterion, @ForAll @IntRange(min = 1, max = 400) int line,
          @ForAll("garbage") ObjectNode garbage) {
    List<Entry> entries = new ArrayList<>(good(criterion).entries());
    int spoilt = 1 + line % (entries.size() - 1);
    ObjectNode body = entries.get(spoilt).body().deepCopy();
    body.setAll(garbage);
    entries.set(spoilt, with(entries.get(spoilt), body));
    assertThat(criterion.judge(new Evidence(entries)).observed()).doesNotContain("the criterion \"");
  }

  @Provide("criteria")
  Arbitrary<Criterion> anyCriterion() {
    return Arbitraries.of(criteria());
  }

  @Provide
  Arbitrary<ObjectNode> garbage() {
    Arbitrary<String> key = Arbitraries.of(
        "state", "earliest_ns", "latest_ns", "sent_ns", "done_ns", "from_ns", "to_ns", "phase", "proven", "id", "ids",
            "result",
        "initial", "look", "epoch", "active", "standby", "controller", "without_power");
    return Arbitraries.maps(key,
        Arbitraries.of("null", "-1", "9e99", "[]", "{}", "\"\\u0000?\"", "true", "\"held\"", "1"))
        .ofMinSize(1).ofMaxSize(4).map(DrillRecordsTest::object);
  }

  private static ObjectNode object(Map<String, String> fields) {
    try {
      ObjectNode node = DrillTape.body();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        node.set(field.getKey(), new ObjectMapper().readTree(field.getValue()));
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void notProven(Criterion criterion, Evidence evidence) {
    Finding finding = criterion.judge(evidence);
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(finding.observed()).doesNotContain("the criterion \"");
  }

  private static Evidence good(Criterion criterion) {
    return GOOD.values().stream().map(DrillTape::evidence)
        .map(drill -> criterion.probes().isEmpty() ? drill : Afterwards.read(drill, ""))
        .filter(evidence -> !criterion.judge(evidence).observed().startsWith("no complete record")).findFirst()
        .orElseThrow();
  }

  private static Evidence without(Evidence evidence, Predicate<Entry> left) {
    return new Evidence(evidence.entries().stream().filter(left.negate()).toList());
  }

  private static boolean phase(Entry entry, String phase) {
    return entry.kind() == EntryKind.FAULT && entry.body().path("phase").asText().equals(phase);
  }

  private static Entry with(Entry entry, ObjectNode body) {
    return new Entry(entry.seq(), entry.at(), entry.monotonicNanos(), entry.kind(), entry.name(), entry.subject(),
        body);
  }
}
