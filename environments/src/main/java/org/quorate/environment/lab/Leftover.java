package org.quorate.environment.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Something on the engine that bears a lab's labels, and whether anybody still wants it.
 *
 * @param run the lab it belongs to
 */
record Leftover(String run, boolean unwanted) {
  static Leftover of(Map<String, String> labels, Owner self) {
    boolean ownerGone = Owner.read(labels.getOrDefault(LabLabels.OWNER, "")).map(owner -> owner.gone(self)).orElse(false);
    String standing = labels.get(LabLabels.STANDING);
    boolean kept = standing != null && Files.exists(Path.of(standing).resolve(LabState.FILE));
    return new Leftover(labels.getOrDefault(LabLabels.RUN, ""), ownerGone && !kept);
  }
}
