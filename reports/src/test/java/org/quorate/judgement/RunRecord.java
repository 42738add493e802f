package org.quorate.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** Evidence written by hand, entry by entry. */
public final class RunRecord {
  private static final Instant BEGUN = Instant.parse("2026-11-21T08:00:00Z");
  private final List<Entry> entries = new ArrayList<>();

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A criterion that finds what the latest reading of the probe "told" on alpha says. */
  public static Optional<Criterion> asTold(String name) {
    return name.equals("as-told") ? Optional.of(new Criterion("as-told", Set.of("told"), RunRecord::told))
        : Optional.empty();
  }

  private static Finding told(Evidence evidence) {
    return evidence.sample("told", "alpha")
        .map(sample -> new Finding(
        Verdict.valueOf(sample.text()), "to be told", "told " + sample.text(), List.of(sample.seq()), List.of()))
        .orElseGet(() -> Finding.notProven("to be told", "told nothing"));
  }

  public RunRecord add(EntryKind kind, String name, String subject, JsonNode body) {
    long seq = entries.size() + 1L;
    entries.add(new Entry(seq, BEGUN.plusSeconds(seq), seq * 1_000_000_000L, kind, name, subject, body));
    return this;
  }

  public RunRecord undoFailed(String role, String what) {
    return add(EntryKind.FAULT, "undo", role,
        object().put("phase", "undo-failed").put("what", what).put("why", "no route to host"));
  }

  public RunRecord environment(String kind) {
    ObjectNode body = object().put("system", "bsfg").put("name", "plant-a").put("kind", kind);
    body.putObject("zone").put("name", "plant-a");
    for (String role : List.of("alpha", "beta", "gamma")) {
      body.withObjectProperty("hosts").putObject(role).put("hostname", "plant-a-" + role)
          .put("address", "10.1.1." + (int) role.charAt(0));
    }
    return add(EntryKind.INPUT, "environment", "", body);
  }

  public RunRecord scope(String mode, String... clauses) {
    ObjectNode body = object().put("mode", mode);
    if (clauses.length > 0) {
      List.of(clauses).forEach(body.putArray("clauses")::add);
    }
    return add(EntryKind.INPUT, "scope", "", body);
  }

  public RunRecord shown(String clause, String shown, String reason) {
    ObjectNode body = object();
    body.putObject(clause).put("shown", shown).put("reason", reason);
    return add(EntryKind.INPUT, "shown", "", body);
  }

  public RunRecord stage(String stage, String phase) {
    return add(EntryKind.STAGE, stage, "", object().put("phase", phase));
  }

  public RunRecord sample(String probe, String role, int exit, String out) {
    return add(EntryKind.SAMPLE, probe, role, object().put("answer", "ANSWERED").put("exit", exit).put("out", out));
  }

  public RunRecord noAnswer(String probe, String role) {
    return add(EntryKind.SAMPLE, probe, role, object().put("answer", "UNREACHABLE").put("exit", -1));
  }

  public RunRecord scenario(String clause, String phase, String status) {
    return add(EntryKind.SCENARIO, clause, "", object().put("phase", phase).put("status", status));
  }

  public RunRecord leftOut(String clause, String reason) {
    return add(EntryKind.SCENARIO, clause, "", object().put("phase", "not-run").put("reason", reason));
  }

  /** Of a scenario that belongs to the run, which ended before it. */
  public RunRecord unreached(String scenario, String sharpens, String reason) {
    return add(EntryKind.SCENARIO, scenario, "",
        object().put("in_scope", true).put("sharpens", sharpens).put("phase", "not-run").put("reason", reason));
  }

  public RunRecord judgement(String clause, String criterion) {
    return add(EntryKind.JUDGEMENT, clause, "", object().put("clause", clause).put("criterion", criterion));
  }

  /** A whole scenario about a clause whose criterion finds this. */
  public RunRecord judged(String clause, Verdict found) {
    return scenario(clause, "begin", "").sample("told", "alpha", 0, found.name()).judgement(clause, "as-told")
        .ended(clause, found);
  }

  /** A whole scenario beyond the clauses, which sharpens one and whose criterion finds this. */
  public RunRecord beyond(String scenario, String sharpens, Verdict found) {
    return scenario(scenario, "begin", "").sample("told", "alpha", 0, found.name())
        .add(EntryKind.JUDGEMENT, scenario, "",
            object().put("clause", "").put("sharpens", sharpens).put("criterion", "as-told"))
        .ended(scenario, found);
  }

  private RunRecord ended(String scenario, Verdict found) {
    return scenario(scenario, "end",
        found == Verdict.PROVEN ? "PASSED" : found == Verdict.REFUTED ? "FAILED" : "SKIPPED");
  }

  public long lastSeq() {
    return entries.size();
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public Evidence evidence() {
    return new Evidence(entries);
  }
}
