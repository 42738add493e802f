package org.quorate.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quorate.clause.Clause;
import org.quorate.run.Progress;
import org.quorate.verdict.Verdict;

/** Remembers what people were told. */
public final class ToldProgress implements Progress {
  private final List<String> told = new ArrayList<>();

  public List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public void stage(String title) {
    told.add("stage " + title);
  }

  @Override
  public Wait waiting(String what, Duration longest) {
    told.add("waiting " + what);
    return () -> told.add("waited " + what);
  }

  @Override
  public void acting(String what) {
    told.add("acting " + what);
  }

  @Override
  public void judged(Clause clause, Verdict verdict, String message) {
    told.add("%s %s %s".formatted(verdict, clause.id(), message).strip());
  }

  @Override
  public void halted(String why) {
    told.add("halted " + why);
  }

  @Override
  public void alarm(String what) {
    told.add("alarm " + what);
  }

  @Override
  public void note(String text) {
    told.add("note " + text);
  }
}
