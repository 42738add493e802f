package org.quorate.sabotage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quorate.clause.Clause;
import org.quorate.run.Progress;
import org.quorate.verdict.Verdict;

/** Watches a run for what it touches after it said that it stops. */
final class Observer implements Progress {
  private final List<String> touchedAfterwards = new ArrayList<>();
  private boolean stopped;

  List<String> touchedAfterwards() {
    return List.copyOf(touchedAfterwards);
  }

  @Override
  public void halted(String why) {
    stopped = true;
  }

  @Override
  public void acting(String what) {
    if (stopped) {
      touchedAfterwards.add(what);
    }
  }

  /** What a drill changed is changed back in any case: that is no step of the procedure. */
  @Override
  public void undoing(String what) {}

  @Override
  public void stage(String title) {}

  @Override
  public Wait waiting(String what, Duration longest) {
    return () -> {};
  }

  @Override
  public void judged(Clause clause, Verdict verdict, String message) {}

  @Override
  public void note(String text) {}

  /** Whoever runs sabotages sees from the zone's state what could not be undone. */
  @Override
  public void alarm(String what) {
    touchedAfterwards.add(what);
  }
}
