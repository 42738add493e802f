package org.quorate.fault;

import java.util.List;

/**
 * Several faults as one: made in order, undone in reverse, proven together.
 *
 * @param name of the whole
 */
public record Sequence(String name, List<Fault> parts) implements Fault {
  public Sequence {
    parts = List.copyOf(parts);
  }

  @Override
  public List<String> targets() {
    return parts.stream().flatMap(part -> part.targets().stream()).distinct().toList();
  }

  @Override
  public Plan plan(Site site) {
    return parts.stream().map(part -> part.plan(site)).reduce(Plan::then)
        .orElseThrow(() -> new FaultRefused("a sequence of no faults"));
  }
}
