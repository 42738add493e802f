package org.quorate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** The run's own entries and their fields in one place: what it was given, where it stands, what is to be judged. */
public final class Journal {
  private final Recorder recorder;

  public Journal(Recorder recorder) {
    this.recorder = recorder;
  }

  /** The environment file as it was read, without any secret. */
  public Entry environment(JsonNode file) {
    return recorder.record(EntryKind.INPUT, "environment", "", file);
  }

  /** Clauses that this environment shows only by a stand-in, or not at all: id to {@code shown} and {@code reason}. */
  public Entry shown(JsonNode byClause) {
    return recorder.record(EntryKind.INPUT, "shown", "", byClause);
  }

  /**
   * What this run sets out to judge.
   *
   * @param mode {@code commissioning} or {@code check}
   * @param clauses the ids in scope
   */
  public Entry scope(String mode, Collection<String> clauses) {
    ObjectNode body = object().put("mode", mode);
    ArrayNode ids = body.putArray("clauses");
    clauses.forEach(ids::add);
    return recorder.record(EntryKind.INPUT, "scope", "", body);
  }

  /** The program and what it runs on: version, Java, operating system and the like. */
  public Entry program(JsonNode facts) {
    return recorder.record(EntryKind.INPUT, "program", "", facts);
  }

  /** The catalogue the run judges against, by the hash of its file. */
  public Entry catalogue(String system, String sha256) {
    return recorder.record(EntryKind.INPUT, "catalogue", "", object().put("system", system).put("sha256", sha256));
  }

  public Entry stageBegins(String stage) {
    return recorder.record(EntryKind.STAGE, stage, "", object().put("phase", "begin"));
  }

  public Entry stageEnds(String stage) {
    return recorder.record(EntryKind.STAGE, stage, "", object().put("phase", "end"));
  }

  public Entry scenarioBegins(String clause, String title) {
    return recorder.record(EntryKind.SCENARIO, clause, "", object().put("phase", "begin").put("title", title));
  }

  public Entry scenarioEnds(String clause, String status) {
    return recorder.record(EntryKind.SCENARIO, clause, "", object().put("phase", "end").put("status", status));
  }

  /** The clause is to be judged by the criterion over the evidence up to this entry. */
  public Entry judgement(String clause, String criterion) {
    ObjectNode body = object().put("clause", clause).put("criterion", criterion);
    return recorder.record(EntryKind.JUDGEMENT, clause, "", body);
  }

  /** The run stops at this clause: later stages are not entered. */
  public Entry halted(String clause, String why) {
    return recorder.record(EntryKind.NOTE, "halted", "", object().put("clause", clause).put("why", why));
  }

  /** The last entry of a run that was not interrupted; a stored run without it is incomplete. */
  public Entry ended() {
    return recorder.record(EntryKind.NOTE, "ended", "", object());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
