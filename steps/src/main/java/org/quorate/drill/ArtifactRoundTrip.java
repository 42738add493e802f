package org.quorate.drill;

import java.util.Optional;
import org.quorate.criterion.RoundTrip;
import org.quorate.environment.Command;
import org.quorate.run.Run;

/** Writes one scratch file to the artifact storage of the active node, reads it back and removes it. */
public final class ArtifactRoundTrip {
  private static final String PLACE = "artifact storage";

  private ArtifactRoundTrip() {}

  /** Does nothing unless exactly one node is active. */
  public static void perform(Run run) {
    Optional<ActiveRoles> roles = ActiveRoles.resolve(run);
    roles.map(ActiveRoles::active).ifPresent(role -> {
      String name = ScratchName.fresh();
      String file = run.inputs().text("paths.artifacts") + "/" + name;
      run.act(role, RoundTrip.action("write", PLACE), Command.of("tee", file).asRoot().reading(name));
      run.act(role, RoundTrip.action("read", PLACE), Command.of("cat", file).asRoot());
      run.act(role, RoundTrip.action("remove", PLACE), Command.of("rm", "--", file).asRoot());
    });
  }
}
