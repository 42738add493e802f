package org.quorate.contact;

import java.util.Set;

/**
 * Something that was looked at on a host.
 *
 * @param fine whether it is as it has to be
 * @param said what was found, and how to mend it where it is not fine
 * @param probes what cannot be read without it
 */
public record Symptom(String role, String subject, boolean fine, String said, Set<String> probes) {
  public Symptom {
    probes = Set.copyOf(probes);
  }

  static Symptom fine(String role, String subject, String said) {
    return new Symptom(role, subject, true, said, Set.of());
  }

  static Symptom missing(String role, String subject, String said, Set<String> probes) {
    return new Symptom(role, subject, false, said, probes);
  }
}
