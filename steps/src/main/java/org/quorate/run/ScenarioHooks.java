package org.quorate.run;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/** Tells the procedure when scenarios begin and end. */
public final class ScenarioHooks {
  private final Run run;

  public ScenarioHooks(Run run) {
    this.run = run;
  }

  @Before(order = 0)
  public void begin(Scenario scenario) {
    boolean firstOfFeature = run.procedure().begin(scenario);
    // What is only read takes seconds and is judged from one look; a procedure goes on and changes things.
    if (firstOfFeature && !run.reading()) {
      run.changed();
    }
  }

  @After(order = 0)
  public void end(Scenario scenario) {
    run.procedure().end(scenario);
  }
}
