package org.quorate.steps;

import io.cucumber.java.Before;
import org.quorate.drill.VipObservation;
import org.quorate.run.Run;

/** A whole check looks at everything at once, and begins to watch the VIP while it does. */
public final class CheckHooks {
  private static final String LOOK = "one look at the zone";
  private final Run run;

  public CheckHooks(Run run) {
    this.run = run;
  }

  /** After the procedure has taken the scenario in. */
  @Before(order = 1)
  public void look() {
    if (run.wholeCheck()) {
      VipObservation.begin(run);
      run.once(LOOK, () -> {
        run.readAll();
        return true;
      });
    }
  }
}
