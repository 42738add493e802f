package org.quorate.dossier.across;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run concluded, as it lies in its {@code verdicts.json}.
 *
 * @param begun its first moment as text, or an empty one
 * @param clauses by id, in the document's order; of a run of resilience, which judges none, its scenarios by name
 * @param circumstances what it ran on, by dotted path: environment file, program, and what was drawn at random
 */
public record KeptVerdicts(
    String run, String begun, String verdict, String mode, boolean complete, Map<String, Kept> clauses,
    Map<String, String> circumstances, List<Waived> waivers) {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String RESILIENCE = "resilience";
  static final String DRAWN = "drawn";
  static final String PROGRAM = "program";

  /** One clause; {@code measured} by name. */
  public record Kept(String verdict, String shown, Map<String, Took> measured) {
    boolean good() {
      return verdict.equals("PROVEN") || verdict.equals("ATTESTED") || verdict.equals("WAIVED");
    }

    boolean refuted() {
      return verdict.equals("REFUTED") || verdict.equals("HALTED");
    }

    boolean counts() {
      return !shown.equals("none");
    }
  }

  /** Whether it brought failures about, and is told by its scenarios. */
  public boolean ofResilience() {
    return mode.equals(RESILIENCE);
  }

  boolean halted() {
    return verdict.equals("HALTED");
  }

  /** A waiver that the run was given. */
  public record Waived(String clause, String expires, String state) {}

  /** A measured length of time. */
  public record Took(double lowerMillis, double upperMillis, double limitMillis) {}

  /** Reads what a run left; empty when it left no verdicts that can be read. */
  public static Optional<KeptVerdicts> read(Path verdicts, Path environment) {
    try {
      return Files.isRegularFile(verdicts) ? parse(Files.readString(verdicts), environment) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same, from the text itself. */
  public static Optional<KeptVerdicts> parse(String verdicts, Path environment) {
    try {
      JsonNode root = JSON.readTree(verdicts);
      Map<String, String> circumstances = new TreeMap<>();
      if (Files.isRegularFile(environment)) {
        flatten("", JSON.readTree(environment.toFile()), circumstances);
      }
      flatten(PROGRAM, root.path(PROGRAM), circumstances);
      flatten(DRAWN, root.path(DRAWN), circumstances);
      boolean scenarios = root.path("mode").asText().equals(RESILIENCE) && root.has("scenarios");
      Map<String, Kept> clauses = new LinkedHashMap<>();
      root.path(scenarios ? "scenarios" : "clauses").forEach(each ->
          clauses.put(each.path(scenarios ? "name" : "id").asText(), kept(each)));
      List<Waived> waivers = new ArrayList<>();
      root.path("waivers").forEach(each -> waivers.add(new Waived(
          each.path("clause").asText(), each.path("expires").asText(), each.path("state").asText())));
      return root.path("run").isTextual() ? Optional.of(new KeptVerdicts(
          root.path("run").asText(), root.path("begun").asText(), root.path("verdict").asText(),
          root.path("mode").asText("commissioning"), root.path("complete").asBoolean(true), clauses, circumstances,
          waivers))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Kept kept(JsonNode clause) {
    Map<String, Took> measured = new LinkedHashMap<>();
    clause.path("measured").forEach(each -> measured.put(each.path("name").asText(), new Took(
        each.path("lower_ms").asDouble(), each.path("upper_ms").asDouble(), each.path("limit_ms").asDouble(-1))));
    return new Kept(clause.path("verdict").asText(), clause.path("shown").asText(), measured);
  }

  private static void flatten(String path, JsonNode node, Map<String, String> facts) {
    if (node.isObject()) {
      node.properties().forEach(field ->
          flatten(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), facts));
    } else if (!node.isMissingNode()) {
      facts.put(path, node.isArray() ? node.toString() : node.asText());
    }
  }
}
