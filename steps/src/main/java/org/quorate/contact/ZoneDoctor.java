package org.quorate.contact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.environment.Environment;
import org.quorate.environment.inventory.Inventory.Disruption;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.evidence.Inputs;
import org.quorate.privilege.DrillCommands;
import org.quorate.privilege.Permitted;
import org.quorate.privilege.ReadingCommands;
import org.quorate.run.ClauseNeeds;
import org.quorate.run.Progress;

/** Looks at every host of a zone, and knows what each thing that is missing costs. */
public final class ZoneDoctor {
  /** Where the environment file says nothing of drills, and so nothing of clocks. */
  private static final Duration CLOCK_LIMIT = Duration.ofSeconds(2);
  private final Inventory inventory;
  private final ClauseNeeds needs;
  private final List<Symptom> found = new ArrayList<>();

  public ZoneDoctor(Inventory inventory, Progress told) {
    this.inventory = inventory;
    this.needs = ClauseNeeds.of(inventory, told);
  }

  /** Host by host, in the order of the environment file; all hosts are looked at together. */
  public List<Symptom> examine() {
    try (Environment hosts = LiveEnvironment.openLazily(inventory)) {
      return examine(hosts);
    }
  }

  List<Symptom> examine(Environment hosts) {
    Inputs inputs = new Inputs(inventory.document());
    List<Permitted> reading = ReadingCommands.of(inputs);
    List<Permitted> drills =
        inventory.disruption() == Disruption.FORBIDDEN ? List.of() : DrillCommands.of(inputs);
    Duration limit = inputs.has("safety.clock-limit") ? inputs.duration("safety.clock-limit") : CLOCK_LIMIT;
    List<List<Symptom>> byHost = inventory.hosts().values().parallelStream().map(entry ->
        new HostDoctor(hosts.hosts().get(entry.role()), entry, reading, drills).examine(limit)).toList();
    byHost.forEach(found::addAll);
    return List.copyOf(found);
  }

  /** The clauses that a check cannot prove without what is missing. */
  public Optional<Set<String>> cost(Symptom symptom) {
    Set<String> clauses = new TreeSet<>();
    symptom.probes().forEach(probe -> clauses.addAll(needs.without(probe)));
    return clauses.isEmpty() ? Optional.empty() : Optional.of(clauses);
  }

  /** Whether nothing is missing. */
  public boolean healthy() {
    return found.stream().allMatch(Symptom::fine);
  }
}
