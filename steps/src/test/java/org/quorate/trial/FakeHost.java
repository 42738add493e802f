package org.quorate.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;

/** A host that answers as a test wants, and whose followed commands say what a test lets them say. */
public final class FakeHost implements Host {
  private final String role;
  private final List<Command> ran = Collections.synchronizedList(new ArrayList<>());
  private final List<Followed> followed = Collections.synchronizedList(new ArrayList<>());
  private Function<Command, Outcome> answers = command -> unreachable();
  private Runnable onFollow = () -> {};

  public FakeHost(String role) {
    this.role = role;
  }

  /** An answer with exit status 0. */
  public static Outcome said(String out) {
    return said(out, 0, 0);
  }

  public static Outcome said(String out, long sentNanos, long doneNanos) {
    return new Outcome(Answer.ANSWERED, 0, out, "", false, sentNanos, doneNanos);
  }

  public static Outcome unreachable() {
    return new Outcome(Answer.UNREACHABLE, -1, "", "no route to host", false, 0, 0);
  }

  public FakeHost answering(Function<Command, Outcome> how) {
    answers = how;
    return this;
  }

  /** Done whenever a command begins to be followed, before following returns. */
  public FakeHost onFollow(Runnable what) {
    onFollow = what;
    return this;
  }

  @Override
  public String role() {
    return role;
  }

  @Override
  public Outcome run(Command command) {
    ran.add(command);
    return answers.apply(command);
  }

  @Override
  public Following follow(Command command, Consumer<Line> onLine, Consumer<String> onEnd) {
    Followed next = new Followed(command, onLine, onEnd);
    followed.add(next);
    onFollow.run();
    return next;
  }

  public List<Command> ran() {
    return List.copyOf(ran);
  }

  /** All commands that were followed so far, the latest last. */
  public List<Followed> followed() {
    return List.copyOf(followed);
  }

  public Followed latest() {
    return followed.get(followed.size() - 1);
  }

  /** A followed command in the hands of a test. */
  public static final class Followed implements Following {
    private final Command command;
    private final Consumer<Line> onLine;
    private final Consumer<String> onEnd;
    private boolean closed;

    private Followed(Command command, Consumer<Line> onLine, Consumer<String> onEnd) {
      this.command = command;
      this.onLine = onLine;
      this.onEnd = onEnd;
    }

    public Command command() {
      return command;
    }

    public void says(String line, long arrivedNanos) {
      onLine.accept(new Line(line, arrivedNanos));
    }

    public void ends(String reason) {
      onEnd.accept(reason);
    }

    public boolean closed() {
      return closed;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
