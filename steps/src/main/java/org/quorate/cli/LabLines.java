package org.quorate.cli;

import java.time.Duration;
import org.quorate.environment.lab.LabProgress;
import org.quorate.run.Progress;

/** Shows how a lab comes to be where a run shows how it goes on. */
record LabLines(Progress progress) implements LabProgress {
  @Override
  public void doing(String what) {
    progress.note(what);
  }

  @Override
  public Wait waiting(String what, Duration longest) {
    return progress.waiting(what, longest)::close;
  }
}
