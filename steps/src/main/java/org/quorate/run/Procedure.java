package org.quorate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.criterion.Finding;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;
import org.quorate.judging.Judge;
import org.quorate.verdict.Verdict;

/** Follows the procedure scenario by scenario: stages begin and end, gates stop it, clauses are announced. */
final class Procedure {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Recorder recorder;
  private final Catalogue catalogue;
  private final Judging judging;
  private final Gate gate;
  private final Scope scope;
  private final Progress progress;
  private final Ending ending;
  private CurrentScenario current;
  private String stage = "";

  Procedure(Recorder recorder, Catalogue catalogue, Judging judging, Gate gate, Scope scope, Progress progress,
      Ending ending) {
    this.recorder = recorder;
    this.catalogue = catalogue;
    this.judging = judging;
    this.gate = gate;
    this.scope = scope;
    this.progress = progress;
    this.ending = ending;
  }

  /**
   * A scenario begins.
   *
   * @return whether it is the first of its feature
   */
  boolean begin(Scenario scenario) {
    Set<String> tags = Set.copyOf(scenario.getSourceTagNames());
    boolean otherFeature = current == null || !current.feature().equals(scenario.getUri().toString());
    current = CurrentScenario.of(
        scenario.getName(), scenario.getUri().toString(), tagged(tags, "@clause:").map(catalogue::clause),
        tagged(tags, "@sharpens:").orElse(""), !gate.open());
    judging.begin(current);
    boolean concluding = tags.contains("@concluding");
    scope.whyNot(tags).ifPresent(this::leaveOut);
    if (ending.asked()) {
      neverReach(Interrupted.WHY);
    }
    if (!(concluding && tags.contains("@commissioning"))) {
      gate.reason().ifPresent(this::neverReach);
    }
    enter(concluding ? "concluding" : tagged(tags, "@stage:").orElse(stage), scenario);
    record(EntryKind.SCENARIO, current.subjectOfJudgement(), "begin", "");
    return otherFeature;
  }

  /** A step of the scenario that is running failed on this. */
  void failed(String what) {
    if (current != null) {
      current.failedOn(what);
    }
  }

  void end(Scenario scenario) {
    if (current.leftOut().get()) {
      return;
    }
    Finding finding = current.conclusion(scenario.getStatus());
    String error = current.unexplained(scenario.getStatus());
    ObjectNode end = body("end", scenario.getStatus().name());
    if (!error.isEmpty()) {
      end.put("error", error);
    }
    recorder.record(EntryKind.SCENARIO, current.subjectOfJudgement(), "", end);
    if (!ending.asked()) {
      current.clause().ifPresentOrElse(clause -> tell(clause, finding), () -> tellSharpened(finding));
    }
  }

  private void tell(Clause clause, Finding finding) {
    boolean wasOpen = !current.closedGate();
    gate.examined(current, finding);
    progress.judged(clause, Judge.ofKind(clause, finding.verdict()), finding.verdict() == Verdict.PROVEN ? ""
        : finding.observed());
    if (!gate.open() && wasOpen) {
      gate.reason().ifPresent(progress::halted);
    }
  }

  private void tellSharpened(Finding finding) {
    progress.note("%s: %s%s".formatted(
        finding.verdict().word(), current.name(), finding.verdict() == Verdict.PROVEN ? ""
            : ": " + finding.observed()));
  }

  /** The run was not meant to have it. */
  private void leaveOut(String why) {
    notRun(why, JSON.createObjectNode());
  }

  /** It belongs to the run, which ended before it. */
  private void neverReach(String why) {
    notRun(why, JSON.createObjectNode().put("in_scope", true).put("sharpens", current.sharpens()));
  }

  private void notRun(String why, ObjectNode more) {
    current.leftOut().set(true);
    recorder.record(
        EntryKind.SCENARIO, current.subjectOfJudgement(), "", more.put("phase", "not-run").put("reason", why));
    throw new TestAbortedException("NOT RUN: " + why);
  }

  /** Whether nothing was left out by asking for a part. */
  boolean whole() {
    return scope.only().isEmpty();
  }

  /** Lets no later scenario begin. */
  void stop(String why) {
    gate.close(current == null ? "its beginning" : current.subjectOfJudgement(), why);
  }

  void close() {
    if (!stage.isEmpty()) {
      record(EntryKind.STAGE, stage, "end", "");
    }
  }

  private void enter(String next, Scenario scenario) {
    if (!next.equals(stage)) {
      close();
      stage = next;
      record(EntryKind.STAGE, stage, "begin", "");
      progress.stage(next.equals("concluding") ? "Concluding" : FeatureTitle.of(scenario));
    }
  }

  private void record(EntryKind kind, String name, String phase, String status) {
    recorder.record(kind, name, "", body(phase, status));
  }

  private static ObjectNode body(String phase, String status) {
    return JSON.createObjectNode().put("phase", phase).put("status", status);
  }

  private static Optional<String> tagged(Set<String> tags, String prefix) {
    List<String> found = tags.stream().filter(tag -> tag.startsWith(prefix)).sorted().toList();
    return found.stream().findFirst().map(tag -> tag.substring(prefix.length()));
  }
}
