package org.quorate.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.quorate.criterion.Measured;
import org.quorate.dossier.page.PlainText;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.judging.Sharpened;

/** The verdicts for other programs; its form is numbered, and within a number nothing of it changes or goes away. */
final class VerdictsJson {
  private static final int SCHEMA = 1;
  private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private VerdictsJson() {}

  static String of(StoredRun stored) {
    RunVerdict verdict = stored.verdict();
    ObjectNode root = JSON.createObjectNode();
    root.put("schema", SCHEMA).put("run", stored.id()).put("system", verdict.system());
    root.put("begun", stored.begun().toString()).put("mode", verdict.mode()).put("complete", verdict.complete());
    root.putObject("environment").put("name", verdict.environmentName()).put("kind", verdict.environmentKind());
    root.put("verdict", verdict.verdict().word()).put("exit", verdict.exitStatus());
    stored.program().ifPresent(program -> root.set("program", program));
    stored.drawn().ifPresent(drawn -> root.set("drawn", drawn));
    ArrayNode waivers = root.putArray("waivers");
    verdict.waivings().forEach(each -> waivers.addObject().put("clause", PlainText.of(each.waiver().clause()))
        .put("expires", each.waiver().expires().toString()).put("state", each.state().word()));
    ArrayNode clauses = root.putArray("clauses");
    verdict.clauses().forEach(clause -> put(clauses.addObject(), clause));
    if (!verdict.sharpened().isEmpty()) {
      ArrayNode scenarios = root.putArray("scenarios");
      verdict.sharpened().forEach(scenario -> put(scenarios.addObject(), scenario));
    }
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("verdicts are always JSON", e);
    }
  }

  private static void put(ObjectNode node, ClauseVerdict clause) {
    node.put("id", clause.clause().id())
        .put("kind", clause.clause().kind().word())
        .put("verification", clause.clause().verification().word())
        .put("verdict", clause.verdict().word())
        .put("underlying", clause.underlying().word())
        .put("shown", clause.shown().word())
        .put("reason", PlainText.of(clause.reason()));
    put(node, clause.evidence(), clause.measured());
  }

  private static void put(ObjectNode node, Sharpened scenario) {
    node.put("name", PlainText.of(scenario.scenario()))
        .put("sharpens", scenario.clause())
        .put("verdict", scenario.verdict().word())
        .put("reason", PlainText.of(scenario.finding().observed()));
    put(node, scenario.finding().evidence(), scenario.finding().measured());
  }

  private static void put(ObjectNode node, List<Long> lines, List<Measured> times) {
    ArrayNode evidence = node.putArray("evidence");
    lines.forEach(evidence::add);
    ArrayNode measured = node.putArray("measured");
    times.forEach(each -> put(measured.addObject(), each));
  }

  private static void put(ObjectNode node, Measured measured) {
    node.put("name", measured.name()).put("lower_ms", measured.lowerMillis()).put("upper_ms", measured.upperMillis());
    if (measured.limitMillis() < 0) {
      node.putNull("limit_ms");
    } else {
      node.put("limit_ms", measured.limitMillis());
    }
  }
}
