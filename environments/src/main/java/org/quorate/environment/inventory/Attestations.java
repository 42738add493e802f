package org.quorate.environment.inventory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The statements of a zone.
 *
 * @param file where they were read; null when there are none
 * @param sample whether they say of themselves that they are no real statements
 */
public record Attestations(Path file, boolean sample, List<Attestation> all) {
  public static final Attestations NONE = new Attestations(null, false, List.of());

  public Optional<Attestation> about(String clause) {
    return all.stream().filter(each -> each.clause().equals(clause)).findFirst();
  }
}
