package org.quorate.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.RoundTrip;
import org.quorate.environment.Command;
import org.quorate.evidence.Inputs;
import org.quorate.run.Run;

/** Writes one scratch object to the backup remote as the backup identity, reads it back and removes it. */
public final class BackupRoundTrip {
  private static final String PLACE = "backup remote";
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private BackupRoundTrip() {}

  public static void perform(Run run) {
    Inputs inputs = run.inputs();
    String role = inputs.text("policy.backup.role");
    String name = ScratchName.fresh();
    String remote = inputs.text("policy.backup.remote");
    String object = (remote.endsWith("/") ? remote : remote + "/") + name;
    run.act(role, RoundTrip.action("write", PLACE), rclone(inputs, "rcat", object).reading(name));
    run.act(role, RoundTrip.action("read", PLACE), rclone(inputs, "cat", object));
    run.act(role, RoundTrip.action("remove", PLACE), rclone(inputs, "deletefile", object));
  }

  private static Command rclone(Inputs inputs, String verb, String object) {
    List<String> argv = new ArrayList<>(List.of("runuser", "-u", inputs.text("policy.backup.user"), "--", "rclone"));
    argv.addAll(List.of("--config", inputs.text("policy.backup.remote-configuration")));
    argv.addAll(List.of("--contimeout", "4s", "--timeout", "8s", "--retries", "1", "--low-level-retries", "1"));
    argv.addAll(List.of(verb, object));
    return Command.of(argv).asRoot().within(LONGEST);
  }
}
