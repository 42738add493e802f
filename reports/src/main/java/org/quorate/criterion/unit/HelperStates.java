package org.quorate.criterion.unit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.SystemdUnits;
import org.quorate.reading.SystemdUnits.Unit;

/**
 * The declared monitoring helpers of a node.
 *
 * @param units those of which something is known
 * @param gap why not all are known, as a finding
 */
record HelperStates(List<Unit> units, Optional<Finding> gap) {
  static final String PROBE = "helper-units";

  static HelperStates of(Evidence evidence, String role, String expected) {
    List<Unit> units = new ArrayList<>();
    List<Finding> gaps = new ArrayList<>();
    for (JsonNode helper : evidence.inputs().list("policy.services.helpers")) {
      Finding found = Latest.judged(evidence, role, PROBE, helper.asText(), expected, sample -> unit(sample)
          .map(unit -> {
            units.add(unit);
            return Finding.proven(expected, "%s: %s is known".formatted(role, unit.id()), sample.seq());
          })
          .orElseGet(() -> Latest.unintelligible(sample, expected)));
      if (units.stream().noneMatch(unit -> unit.id().equals(helper.asText()))) {
        gaps.add(found);
      }
    }
    return new HelperStates(List.copyOf(units), gaps.isEmpty() ? Optional.empty() : Optional.of(Finding.all(gaps)));
  }

  private static Optional<Unit> unit(Sample sample) {
    return SystemdUnits.read(sample.succeeded() ? sample.out() : "").flatMap(all -> all.unit(sample.item()));
  }

  /** The services among them that are enabled; a timer among them is no service. */
  List<String> enabledServices() {
    return units.stream().filter(unit -> unit.text("UnitFileState").startsWith("enabled")).map(Unit::id)
        .filter(id -> id.endsWith(".service")).toList();
  }
}
