package org.quorate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;

/** Changes on hosts, each on record with its intent before and its outcome after. */
final class Acts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Recorder recorder;
  private final Progress progress;

  Acts(Recorder recorder, Progress progress) {
    this.recorder = recorder;
    this.progress = progress;
  }

  Outcome act(Host host, String what, Command command) {
    progress.acting("%s: %s".formatted(host.role(), what));
    intent(host, what, command);
    Outcome outcome = host.run(command);
    outcome(host, what, outcome);
    return outcome;
  }

  /** A record that cannot be written any more is no reason to leave a fault on a host. */
  Outcome undo(Host host, String what, Command command) {
    progress.undoing("%s: %s".formatted(host.role(), what));
    asFarAsPossible(host.role(), what, () -> intent(host, what, command));
    Outcome outcome = host.run(command);
    asFarAsPossible(host.role(), what, () -> outcome(host, what, outcome));
    return outcome;
  }

  void asFarAsPossible(String role, String what, Runnable takenDown) {
    try {
      takenDown.run();
    } catch (UncheckedIOException full) {
      progress.alarm("%s: %s: %s".formatted(role, what, full.getMessage()));
    }
  }

  private void intent(Host host, String what, Command command) {
    ObjectNode intent = JSON.createObjectNode().put("phase", "intent").put("privileged", command.privileged());
    intent.set("argv", JSON.valueToTree(command.argv()));
    recorder.record(EntryKind.ACTION, what, host.role(), intent);
  }

  private void outcome(Host host, String what, Outcome outcome) {
    recorder.record(EntryKind.ACTION, what, host.role(), JSON.createObjectNode()
        .put("phase", "outcome")
        .put("answer", outcome.answer().name())
        .put("exit", outcome.exit())
        .put("out", outcome.out())
        .put("err", outcome.err()));
  }
}
