package org.quorate.run;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.carried.CarriedFolder;

/** Every scenario of a system, read from the features the program carries. */
public final class Promises {
  private Promises() {}

  public static List<Promise> ofSystem(String system) {
    List<Promise> promises = new ArrayList<>();
    CarriedFolder.texts("/features/" + system, ".feature")
        .forEach((file, text) -> promises.addAll(ofFeature(file, text)));
    return promises;
  }

  private static List<Promise> ofFeature(String file, String text) {
    Map<String, Integer> lines = new HashMap<>();
    List<Promise> promises = new ArrayList<>();
    List<Envelope> envelopes = GherkinParser.builder().includeSource(false).build()
        .parse(file, text.getBytes(StandardCharsets.UTF_8)).toList();
    for (Envelope envelope : envelopes) {
      envelope.getParseError().ifPresent(error -> {
        throw new IllegalArgumentException("%s: %s".formatted(file, error.getMessage()));
      });
      envelope.getGherkinDocument().flatMap(GherkinDocument::getFeature)
          .ifPresent(feature -> feature.getChildren().forEach(child -> {
        child.getScenario().ifPresent(scenario -> note(scenario, lines));
        child.getRule().ifPresent(rule -> rule.getChildren().forEach(
            inner -> inner.getScenario().ifPresent(scenario -> note(scenario, lines))));
      }));
      envelope.getPickle().ifPresent(pickle -> promises.add(promise(file, pickle, lines)));
    }
    return promises;
  }

  private static void note(Scenario scenario, Map<String, Integer> lines) {
    lines.put(scenario.getId(), scenario.getLocation().getLine().intValue());
  }

  private static Promise promise(String feature, Pickle pickle, Map<String, Integer> lines) {
    return new Promise(
        feature,
        lines.getOrDefault(pickle.getAstNodeIds().get(0), 0),
        pickle.getName(),
        pickle.getTags().stream().map(PickleTag::getName).collect(Collectors.toSet()),
        pickle.getSteps().stream().map(PickleStep::getText).toList());
  }
}
