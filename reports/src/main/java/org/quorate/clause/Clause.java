package org.quorate.clause;

import java.util.List;

/**
 * One checkable promise of a source document.
 *
 * @param id stable identifier, such as {@code BSFG-5.4.1}
 * @param section heading of the source document, such as {@code 5.4 Verify VIP Acquisition}
 * @param requirement the promise itself, quoted verbatim wherever the clause is shown
 * @param roles who it concerns, such as {@code alpha} or {@code zone}
 * @param method how it is verified, in prose
 * @param sabotage one way to break it
 */
public record Clause(
    String id,
    ClauseKind kind,
    String section,
    String requirement,
    List<String> roles,
    String method,
    Verification verification,
    String sabotage) {

  public Clause {
    roles = List.copyOf(roles);
  }

  /** The first number of the section, {@code "5"} for {@code 5.4 Verify VIP Acquisition}, {@code "0"} without one. */
  public String stage() {
    String[] parts = id.split("-", 2)[1].split("\\.");
    return parts[0];
  }
}
