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
    if (run.procedure().begin(scenario)) {
      run.changed();
    }
  }

  @After(order = 0)
  public void end(Scenario scenario) {
    run.procedure().end(scenario);
  }
}
