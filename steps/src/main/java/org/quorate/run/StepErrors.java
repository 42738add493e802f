package org.quorate.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.Optional;

/** Hears what steps fail on: Cucumber tells its hooks that a scenario failed, and not on what. */
final class StepErrors implements ConcurrentEventListener {
  private static final int LONGEST = 300;
  private final Procedure procedure;

  StepErrors(Procedure procedure) {
    this.procedure = procedure;
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestStepFinished.class, step ->
        Optional.ofNullable(step.getResult().getError()).ifPresent(error -> procedure.failed(words(error))));
  }

  /** Its first line: what follows there is advice or a trace. */
  private static String words(Throwable error) {
    String line = Optional.ofNullable(error.getMessage()).orElse("").strip().lines().findFirst().orElse("");
    String words = line.isEmpty() ? error.getClass().getSimpleName() : line;
    return words.length() > LONGEST ? words.substring(0, LONGEST) + " ..." : words;
  }
}
