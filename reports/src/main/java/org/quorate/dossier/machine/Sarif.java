package org.quorate.dossier.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.quorate.dossier.page.PlainText;
import org.quorate.judging.ClauseVerdict;
import org.quorate.verdict.Verdict;

/** Contradicted clauses as SARIF 2.1.0, at the line of their scenario. */
public final class Sarif {
  private Sarif() {}

  public static String of(Subject subject) {
    ObjectNode root = JsonText.object();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Quorate");
    run.putObject("automationDetails").put("id", subject.run());
    ArrayNode rules = driver.putArray("rules");
    ArrayNode results = run.putArray("results");
    for (ClauseVerdict clause : refuted(subject)) {
      ObjectNode rule = rules.addObject().put("id", clause.clause().id());
      rule.putObject("shortDescription").put("text", PlainText.of(clause.clause().requirement()));
      result(results.addObject(), clause, subject.scenarios().get(clause.clause().id()), rules.size() - 1);
    }
    return JsonText.of(root);
  }

  private static List<ClauseVerdict> refuted(Subject subject) {
    return subject.verdict().clauses().stream()
        .filter(each -> each.underlying() == Verdict.REFUTED || each.underlying() == Verdict.HALTED).toList();
  }

  private static void result(ObjectNode result, ClauseVerdict clause, Subject.ScenarioPlace place, int rule) {
    result.put("ruleId", clause.clause().id()).put("ruleIndex", rule).put("level", "error").put("kind", "fail");
    result.putObject("message").put("text", PlainText.of("%s: expected %s, observed %s".formatted(
        clause.clause().id(), clause.expected(), clause.observed())));
    if (place != null) {
      ObjectNode location = result.putArray("locations").addObject().putObject("physicalLocation");
      location.putObject("artifactLocation").put("uri", place.file()).put("uriBaseId", "RUN");
      location.putObject("region").put("startLine", place.line());
    }
    result.putObject("partialFingerprints").put("clause/v1", clause.clause().id());
    if (clause.verdict() == Verdict.WAIVED) {
      result.putArray("suppressions").addObject().put("kind", "external").put("status", "accepted")
          .put("justification", PlainText.of(clause.reason()));
    }
  }
}
