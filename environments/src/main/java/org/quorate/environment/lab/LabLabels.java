package org.quorate.environment.lab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The labels by which everything of a lab is found again. */
final class LabLabels {
  static final String RUN = "quorate.run";
  static final String OWNER = "quorate.owner";
  static final String ROLE = "quorate.role";
  static final String STANDING = "quorate.standing";

  private LabLabels() {}

  /** Of one lab; a standing one names the folder of its state. */
  static Map<String, String> of(String run, Owner owner, boolean standing, Path folder) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(RUN, run);
    labels.put(OWNER, owner.label());
    if (standing) {
      labels.put(STANDING, folder.toAbsolutePath().normalize().toString());
    }
    return labels;
  }

  static Map<String, String> with(Map<String, String> labels, String role) {
    Map<String, String> more = new LinkedHashMap<>(labels);
    more.put(ROLE, role);
    return more;
  }
}
