package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every sentence of the features has exactly one meaning, and every meaning is said somewhere; found without running
 * any.
 */
class SentencesTest {
  private static final Meanings MEANINGS = new Meanings();

  @BeforeAll
  static void bind() {
    Runtime.builder()
        .withRuntimeOptions(new RuntimeOptionsBuilder()
            .addFeature(FeatureWithLines.parse("classpath:features/bsfg"))
            .addGlue(URI.create("classpath:/org/quorate/steps"))
            .addGlue(URI.create("classpath:/org/quorate/run"))
            .setDryRun(true).setPublishQuiet(true).setNoSummary().setMonochrome(true).build())
        .withObjectFactorySupplier(NoObjects::new)
        .withAdditionalPlugins(MEANINGS)
        .withClassLoader(SentencesTest.class::getClassLoader)
        .build().run();
  }

  @Test
  void no_sentence_is_without_a_meaning() {
    assertThat(MEANINGS.of(Status.UNDEFINED)).isEmpty();
  }

  @Test
  void no_sentence_has_two_meanings() {
    assertThat(MEANINGS.of(Status.AMBIGUOUS)).isEmpty();
  }

  @Test
  void every_sentence_was_looked_at() {
    assertThat(MEANINGS.scenarios).isGreaterThanOrEqualTo(187);
    assertThat(MEANINGS.said).isNotEmpty();
  }

  @Test
  void no_meaning_is_left_unsaid() {
    Set<String> unsaid = new TreeSet<>(MEANINGS.defined);
    unsaid.removeAll(MEANINGS.said);
    assertThat(unsaid).isEmpty();
  }

  /** What Cucumber found each sentence to mean. */
  private static final class Meanings implements ConcurrentEventListener {
    private final Set<String> defined = new TreeSet<>();
    private final Set<String> said = new TreeSet<>();
    private final TreeMap<String, Status> sentences = new TreeMap<>();
    private int scenarios;

    @Override
    public void setEventPublisher(EventPublisher publisher) {
      publisher.registerHandlerFor(StepDefinedEvent.class,
          event -> defined.add(event.getStepDefinition().getPattern()));
      publisher.registerHandlerFor(TestCaseFinished.class, event -> scenarios++);
      publisher.registerHandlerFor(TestStepFinished.class, event -> {
        if (event.getTestStep() instanceof PickleStepTestStep step) {
          String where = "%s:%d %s".formatted(step.getUri(), step.getStep().getLine(), step.getStep().getText());
          sentences.put(where, event.getResult().getStatus());
          said.add(String.valueOf(step.getPattern()));
        }
      });
    }

    Set<String> of(Status status) {
      Set<String> found = new TreeSet<>();
      sentences.forEach((where, each) -> {
        if (each == status) {
          found.add(where);
        }
      });
      return found;
    }
  }

  /** Nothing is created, because nothing is run. */
  private static final class NoObjects implements ObjectFactory {
    @Override
    public boolean addClass(Class<?> glueClass) {
      return true;
    }

    @Override
    public <T> T getInstance(Class<T> glueClass) {
      throw new IllegalStateException("a dry run needs no " + glueClass.getName());
    }

    @Override
    public void start() {}

    @Override
    public void stop() {}
  }
}
