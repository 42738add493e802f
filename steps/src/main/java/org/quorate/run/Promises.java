package org.quorate.run;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleTag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.carried.CarriedFolder;

/** Every scenario of a system, read from the features the program carries. */
public final class Promises {
  private Promises() {}

  public static List<Promise> ofSystem(String system) {
    List<Promise> promises = new ArrayList<>();
    for (Map.Entry<String, String> feature : CarriedFolder.texts("/features/" + system, ".feature").entrySet()) {
      GherkinParser.builder().includeSource(false).includeGherkinDocument(false).includePickles(true).build()
          .parse(feature.getKey(), feature.getValue().getBytes(StandardCharsets.UTF_8))
          .map(Envelope::getPickle)
          .forEach(pickle -> pickle.ifPresent(found -> promises.add(promise(feature.getKey(), found))));
    }
    return promises;
  }

  private static Promise promise(String feature, Pickle pickle) {
    return new Promise(
        feature,
        pickle.getLocation().map(location -> location.getLine().intValue()).orElse(0),
        pickle.getName(),
        pickle.getTags().stream().map(PickleTag::getName).collect(Collectors.toSet()),
        pickle.getSteps().stream().map(PickleStep::getText).toList());
  }
}
