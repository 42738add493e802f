package org.quorate.drill;

import java.time.Duration;
import org.quorate.environment.Command;
import org.quorate.run.Progress;
import org.quorate.run.Run;

/** Lets the backup job run once, as its timer would, and waits until it has ended. */
public final class BackupRun {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private BackupRun() {}

  public static void perform(Run run) {
    String service = run.inputs().text("policy.backup.service");
    try (Progress.Wait waiting = run.waiting("the backup job to end", LONGEST)) {
      run.act(
          run.inputs().text("policy.backup.role"), "run the backup job once",
          Command.of("systemctl", "start", service).asRoot().within(LONGEST));
    }
  }
}
