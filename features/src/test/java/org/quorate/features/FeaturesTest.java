package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.carried.CarriedFolder;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.run.Promise;
import org.quorate.run.Promises;

/** Keeps the features and the catalogue the same, clause by clause. */
class FeaturesTest {
  private static final Catalogue CATALOGUE = Catalogue.ofSystem("bsfg");
  private static final List<Promise> PROMISES = Promises.ofSystem("bsfg");
  private static final Set<String> DRILLS = Set.of(
      "demotion", "restoration", "gated-promotion", "standby-reboot", "mount-reload", "active-crash", "quorum-loss",
      "peers-black-holed", "matrix", "drawn");
  private static final Set<String> FLAGS =
      Set.of("@acts", "@concluding", "@commissioning", "@attested", "@resilience", "@long");

  @Test
  void every_clause_has_one_rule_with_its_id_and_text_in_the_order_of_the_document() {
    List<String> expected = CATALOGUE.clauses().stream().map(clause -> clause.id() + " " + clause.requirement())
        .toList();
    assertThat(rules()).containsExactlyElementsOf(expected);
  }

  @Test
  void every_clause_has_a_scenario() {
    Set<String> spoken = Set.copyOf(PROMISES.stream().map(Promise::clause).filter(id -> !id.isEmpty()).toList());
    assertThat(CATALOGUE.clauses().stream().map(Clause::id).filter(id -> !spoken.contains(id))).isEmpty();
  }

  @Test
  void no_scenario_names_an_unknown_clause() {
    assertThat(PROMISES.stream().map(Promise::clause).filter(id -> !id.isEmpty())
        .filter(id -> CATALOGUE.find(id).isEmpty())).isEmpty();
    assertThat(PROMISES).allSatisfy(promise -> assertThat(promise.tags())
        .as("%s: %s is about a clause or sharpens one", promise.feature(), promise.name())
        .anyMatch(tag -> tag.startsWith("@clause:") || tag.startsWith("@sharpens:")));
  }

  @Test
  void tags_come_from_a_closed_list() {
    assertThat(PROMISES).allSatisfy(promise -> assertThat(promise.tags()).allSatisfy(tag -> assertThat(known(tag))
        .as("tag %s of %s in %s", tag, promise.name(), promise.feature()).isTrue()));
  }

  @Test
  void sentences_hold_no_plumbing() {
    assertThat(PROMISES).allSatisfy(promise -> assertThat(promise.steps()).allSatisfy(step -> assertThat(step)
        .as("%s in %s", promise.name(), promise.feature())
        .doesNotContainPattern(
            "https?://|[{}$`|]|\\b\\d{4,5}\\b|\\bsleep|\\bseconds? later|systemctl|docker ps|curl ")));
  }

  private static boolean known(String tag) {
    return FLAGS.contains(tag)
        || tag.equals("@system:bsfg")
        || tag.matches("@stage:(\\d+|resilience)")
        || tag.matches("@(clause|sharpens):BSFG-[0-9.]+")
        || tag.startsWith("@drill:") && DRILLS.contains(tag.substring("@drill:".length()));
  }

  private static List<String> rules() {
    List<String> rules = new ArrayList<>();
    for (Map.Entry<String, String> feature : CarriedFolder.texts("/features/bsfg", ".feature").entrySet()) {
      GherkinParser.builder().includeSource(false).includePickles(false).build()
          .parse(feature.getKey(), feature.getValue().getBytes(StandardCharsets.UTF_8))
          .map(Envelope::getGherkinDocument)
          .forEach(document ->
              document.flatMap(GherkinDocument::getFeature).ifPresent(found -> found.getChildren().stream()
              .map(FeatureChild::getRule).flatMap(rule -> rule.stream()).map(Rule::getName).forEach(rules::add)));
    }
    return rules;
  }
}
