package org.quorate.criterion.monitoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.reading.MetaGroup;
import org.quorate.reading.NatsServer;

/** The servers' own reports of the cluster, by role. */
final class ClusterFacts {
  private static final String META = "jetstream-meta";
  private static final String SERVER = "jetstream-server";
  private final Map<String, MetaGroup> groups = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Long> lines = new LinkedHashMap<>();

  private ClusterFacts() {}

  /** Judges the reports of all servers, or says which one is missing. */
  static Finding judged(Evidence evidence, String expected, boolean withNames, Function<ClusterFacts, Finding> judge) {
    ClusterFacts facts = new ClusterFacts();
    List<Finding> gaps = Roles.TRIAD.stream()
        .flatMap(role -> facts.read(evidence, role, expected, withNames).stream()).toList();
    return gaps.isEmpty() ? judge.apply(facts) : Finding.all(gaps);
  }

  private Optional<Finding> read(Evidence evidence, String role, String expected, boolean withNames) {
    Finding found = Latest.judged(evidence, role, META, expected, sample -> {
      Optional<MetaGroup> group = sample.succeeded() ? MetaGroup.read(sample.out()) : Optional.empty();
      group.ifPresent(known -> {
        groups.put(role, known);
        lines.put(role, sample.seq());
      });
      return Latest.unintelligible(sample, expected);
    });
    if (!groups.containsKey(role)) {
      return Optional.of(found);
    }
    return withNames ? readName(evidence, role, expected) : Optional.empty();
  }

  private Optional<Finding> readName(Evidence evidence, String role, String expected) {
    Finding found = Latest.judged(evidence, role, SERVER, expected, sample -> {
      Optional<NatsServer> server = sample.succeeded() ? NatsServer.read(sample.out()) : Optional.empty();
      server.filter(known -> !known.name().isEmpty()).ifPresent(known -> names.put(role, known.name()));
      return Latest.unintelligible(sample, expected);
    });
    return names.containsKey(role) ? Optional.empty() : Optional.of(found);
  }

  MetaGroup meta(String role) {
    return groups.get(role);
  }

  long line(String role) {
    return lines.get(role);
  }

  /** The leader each server names. */
  Collection<String> named() {
    return groups.values().stream().map(MetaGroup::leader).toList();
  }

  /** The role of the leader, if all servers name the same one and it is one of them. */
  Optional<String> leader() {
    List<String> leaders = named().stream().distinct().toList();
    return leaders.size() != 1 ? Optional.empty() : names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(leaders.get(0))).map(Map.Entry::getKey).findFirst();
  }

  boolean majority() {
    int size = groups.values().stream().mapToInt(MetaGroup::size).max().orElse(0);
    return named().stream().filter(name -> !name.isEmpty())
        .anyMatch(name -> named().stream().filter(name::equals).count() * 2 > Math.max(size, Roles.TRIAD.size()));
  }
}
