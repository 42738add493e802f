package org.quorate.environment.lab;

import java.nio.file.Path;
import java.util.Set;

/**
 * What lab is wanted.
 *
 * @param run its id, which tells it from other labs on the same engine; letters, digits and dashes
 * @param folder where the environment file and keys are written
 * @param standing whether it stays when this process ends
 * @param versions references of images that take the place of those usually delivered, such as an older JetStream's
 */
public record LabRequest(
    String run, Path folder, boolean standing, Machine machine, LabProgress progress, Set<String> versions) {

  /** One with the usual versions of everything. */
  public LabRequest(String run, Path folder, boolean standing, Machine machine, LabProgress progress) {
    this(run, folder, standing, machine, progress, Set.of());
  }
}
