package org.quorate.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.run.Run;

/**
 * A change made by commands on a host, which the host can undo by itself.
 *
 * @param prepare laid down before, harmless
 * @param apply the fault itself
 * @param undo what ends it; must do no harm when it is done twice
 * @param cleanUp takes away what was laid down
 */
record HostChange(
    String role, String what, List<Command> prepare, List<Command> apply, List<Command> undo, List<Command> cleanUp)
    implements Change {

  static HostChange on(String role, String what) {
    return new HostChange(role, what, List.of(), List.of(), List.of(), List.of());
  }

  HostChange preparing(Command... commands) {
    return new HostChange(role, what, Arrays.asList(commands), apply, undo, cleanUp);
  }

  HostChange applying(Command... commands) {
    return new HostChange(role, what, prepare, Arrays.asList(commands), undo, cleanUp);
  }

  HostChange undoing(Command... commands) {
    return new HostChange(role, what, prepare, apply, Arrays.asList(commands), cleanUp);
  }

  HostChange cleaning(Command... commands) {
    return new HostChange(role, what, prepare, apply, undo, Arrays.asList(commands));
  }

  @Override
  public List<Command> healing() {
    List<Command> all = new ArrayList<>(undo);
    all.addAll(cleanUp);
    return all;
  }

  @Override
  public Done prepare(Run run) {
    return each(prepare, command -> run.act(role, "prepare: " + what, command));
  }

  @Override
  public Done apply(Run run) {
    return each(apply, command -> run.act(role, what, command));
  }

  @Override
  public Done undo(Run run, String name) {
    return each(undo, command -> run.undo(role, "undo " + name, command));
  }

  @Override
  public Done cleanUp(Run run) {
    return each(cleanUp, command -> run.undo(role, "clean up: " + what, command));
  }

  /** All of them, also behind one that failed: what undoes a fault must not stop halfway. */
  private static Done each(List<Command> commands, Function<Command, Outcome> how) {
    return commands.stream().map(command -> Done.of(how.apply(command.asRoot())))
        .reduce(Done::and).orElseGet(Done::nothing);
  }
}
