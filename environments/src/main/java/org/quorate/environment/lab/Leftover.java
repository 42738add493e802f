package org.quorate.environment.lab;

import java.nio.file.Path;
import java.util.Map;

/**
 * Something on the engine that bears a lab's labels, and whether anybody still wants it.
 *
 * @param run the lab it belongs to
 */
record Leftover(String run, boolean unwanted) {
  static Leftover of(Map<String, String> labels, Owner self) {
    boolean ownerGone = Owner.read(labels.getOrDefault(LabLabels.OWNER, "")).map(owner -> owner.gone(self))
        .orElse(false);
    String standing = labels.get(LabLabels.STANDING);
    String run = labels.getOrDefault(LabLabels.RUN, "");
    boolean kept = standing != null
        && LabState.read(Path.of(standing)).filter(state -> state.run().equals(run)).isPresent();
    return new Leftover(run, ownerGone && !kept);
  }
}
