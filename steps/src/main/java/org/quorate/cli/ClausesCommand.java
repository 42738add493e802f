package org.quorate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.clause.SeenRed;
import org.quorate.environment.UnusableInput;
import org.quorate.fixture.zone.ShownInLab;
import org.quorate.run.Promise;
import org.quorate.run.Promises;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists every clause of a system: its scenario, method, drill, sabotage and where it can be shown. */
@Command(
    name = "clauses",
    mixinStandardHelpOptions = true,
    description = "Lists every clause with its scenario, method, drill, sabotage and where it can be shown.")
final class ClausesCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--system", defaultValue = "bsfg", description = "Which system (default: ${DEFAULT-VALUE}).")
  private String system;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    Catalogue catalogue = catalogue();
    List<Promise> promises = Promises.ofSystem(system);
    SeenRed seen = SeenRed.ofSystem(system);
    ArrayNode all = JSON.createArrayNode();
    for (Clause clause : catalogue.clauses()) {
      all.add(describe(clause, seen, promises.stream().filter(promise -> promise.clause().equals(clause.id())).toList()));
    }
    if (json) {
      System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
    } else {
      all.forEach(each -> System.out.println("%-12s %-15s %-11s lab: %-8s %-15s %s".formatted(
          each.path("id").asText(), each.path("kind").asText(), each.path("verification").asText(),
          each.path("lab").asText(), each.path("red").asText().startsWith("never") ? "never seen red" : "", each.path("scenario").asText("no scenario"))));
    }
    return 0;
  }

  private Catalogue catalogue() {
    try {
      return Catalogue.ofSystem(system);
    } catch (IllegalArgumentException e) {
      throw UnusableInput.at("--system", "bsfg, unibus, threephoenix, plasmacloud or sfa", "\"" + system + "\"",
          "Name one of these.");
    }
  }

  private static ObjectNode describe(Clause clause, SeenRed seen, List<Promise> promises) {
    ObjectNode node = JSON.createObjectNode()
        .put("id", clause.id())
        .put("kind", clause.kind().word())
        .put("section", clause.section())
        .put("requirement", clause.requirement())
        .put("verification", clause.verification().word())
        .put("method", clause.method())
        .put("sabotage", clause.sabotage())
        .put("red", seen.of(clause.id()).map(sighting -> "seen red since %s, under %s".formatted(
            sighting.version(), sighting.sabotage())).orElse(seen.neverSeen(clause) ? "never seen red" : ""))
        .put("lab", ShownInLab.declared().path(clause.id()).path("shown").asText("real"));
    promises.stream().findFirst().ifPresent(promise -> node
        .put("scenario", "%s:%d %s".formatted(promise.feature(), promise.line(), promise.name()))
        .put("drill", promise.drill()));
    return node;
  }
}
