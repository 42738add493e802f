package org.quorate.cli;

import java.io.UncheckedIOException;
import org.quorate.dossier.SealedRun;
import org.quorate.dossier.UnreadableRun;
import org.quorate.dossier.seal.KeyUnusable;
import org.quorate.dossier.seal.ManifestUnusable;
import org.quorate.dossier.seal.TimestampUnusable;
import org.quorate.environment.Interruption;
import org.quorate.environment.Unreachable;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.lab.LabFailure;
import org.quorate.environment.lab.UnusableMachine;
import org.quorate.evidence.DamagedEvidence;
import org.quorate.history.UnusableHistory;
import org.quorate.sabotage.UnsoundZone;

/** What a person is told when a command cannot be carried out, and the exit status. */
record Failure(String message, int exitStatus) {

  static Failure of(Exception exception) {
    if (exception instanceof UnusableInput || exception instanceof UnreadableRun || exception instanceof DamagedEvidence
        || exception instanceof SealedRun || exception instanceof KeyUnusable || exception instanceof ManifestUnusable
        || exception instanceof TimestampUnusable || exception instanceof UnusableHistory
        || exception instanceof UnusableMachine) {
      return new Failure(exception.getMessage(), Quorate.UNUSABLE);
    }
    if (Interruption.ofThisProcess().asked()) {
      return new Failure("interrupted; nothing of what was begun is left", Quorate.FAILED);
    }
    if (exception instanceof LabFailure || exception instanceof Unreachable || exception instanceof UnsoundZone) {
      return new Failure(exception.getMessage(), Quorate.FAILED);
    }
    if (exception instanceof UncheckedIOException unwritten) {
      return new Failure(
          "%s. Is there disk space left, and may this user write there? What was recorded until then is kept."
          .formatted(unwritten.getMessage()), Quorate.FAILED);
    }
    StackTraceElement[] trace = exception.getStackTrace();
    String where = trace.length == 0 ? "" : " (at %s)".formatted(trace[0]);
    return new Failure("a defect of this program: %s%s".formatted(exception, where), Quorate.FAILED);
  }
}
