package org.quorate.probe;

import java.util.function.Consumer;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.environment.Screened;

/** A host whose secrets nobody on this side ever gets to see: they are taken out before anything is told or kept. */
public final class DiscreetHost implements Host {
  private final Host host;
  private final Redaction redaction;

  private DiscreetHost(Host host, Redaction redaction) {
    this.host = host;
    this.redaction = redaction;
  }

  /**
   * All hosts of an environment.
   *
   * @throws org.quorate.environment.UnusableInput when a secret that its file names cannot be read
   */
  public static Environment all(Environment environment) {
    Redaction redaction = new Redaction(environment.inventory().secrets());
    return new Screened(environment, host -> new DiscreetHost(host, redaction));
  }

  @Override
  public String role() {
    return host.role();
  }

  @Override
  public Outcome run(Command command) {
    Outcome outcome = host.run(command);
    return new Outcome(outcome.answer(), outcome.exit(), redaction.of(outcome.out()), redaction.of(outcome.err()),
        outcome.truncated(), outcome.sentNanoTime(), outcome.doneNanoTime());
  }

  @Override
  public Following follow(Command command, Consumer<Line> onLine, Consumer<String> onEnd) {
    return host.follow(command,
        line -> onLine.accept(new Line(redaction.of(line.text()), line.arrivedNanoTime())),
        why -> onEnd.accept(redaction.of(why)));
  }
}
