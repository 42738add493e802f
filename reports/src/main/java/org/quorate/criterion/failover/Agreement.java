package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.criterion.Finding;

/**
 * Whether every node has the same when all is over: what is read through each, in its order, and what each itself stores.
 * Any replica may have answered a reading, so that a hole in one is seen only in what it says of itself.
 */
final class Agreement {
  private static final String EXPECTED = "the same values in the same order on every node";
  private static final int NODES = 3;

  private Agreement() {}

  static Finding judge(Workload load) {
    Map<String, List<ReadBack>> byCollection = load.readBacks().stream().filter(read -> !read.role().isEmpty())
        .collect(Collectors.groupingBy(ReadBack::collection, TreeMap::new, Collectors.toList()));
    return byCollection.isEmpty()
        ? Finding.notProven(EXPECTED, "0 of %d nodes could be read".formatted(NODES))
        : Finding.all(byCollection.values().stream().map(nodes -> judge(load, nodes)).toList());
  }

  /** @param nodes what was read of one collection */
  private static Finding judge(Workload load, List<ReadBack> nodes) {
    String collection = nodes.get(0).collection();
    Long[] lines = nodes.stream().map(ReadBack::seq).toArray(Long[]::new);
    long lastWritten = load.writes().stream().filter(one -> one.collection().equals(collection))
        .mapToLong(one -> one.when().latest()).max().orElse(0);
    boolean over = nodes.stream().allMatch(read -> read.when().earliest() >= lastWritten);
    List<Finding> differences = new ArrayList<>();
    for (int each = 1; each < nodes.size() && over; each++) {
      if (!nodes.get(each).ids().equals(nodes.get(0).ids())) {
        differences.add(Finding.refuted(EXPECTED, difference(nodes.get(0), nodes.get(each)),
            nodes.get(0).seq(), nodes.get(each).seq()));
      }
    }
    List<ReadBack> told = nodes.stream().filter(read -> read.replica().isPresent()).toList();
    for (int each = 1; each < told.size() && over; each++) {
      if (!told.get(each).replica().equals(told.get(0).replica())) {
        differences.add(Finding.refuted(EXPECTED, "%s and %s".formatted(stores(told.get(0)), stores(told.get(each))),
            told.get(0).seq(), told.get(each).seq()));
      }
    }
    if (!differences.isEmpty()) {
      return Finding.all(differences);
    }
    if (!over || nodes.size() < NODES) {
      return Finding.notProven(EXPECTED, over
          ? "%d of %d nodes could be read".formatted(nodes.size(), NODES)
          : "something was still being written while they were read", lines);
    }
    List<String> untold = nodes.stream().filter(read -> read.replica().isEmpty()).map(ReadBack::role).toList();
    if (!untold.isEmpty()) {
      return Finding.notProven(EXPECTED, "what %s stores itself was not told: any node may have answered what was read "
          .formatted(String.join(", ", untold)) + "through it", lines);
    }
    if (nodes.get(0).replica().get().messages() != nodes.get(0).ids().size()) {
      return Finding.notProven(EXPECTED, "%d values were read and %s".formatted(
          nodes.get(0).ids().size(), stores(nodes.get(0))), lines);
    }
    return nodes.get(0).ids().isEmpty()
        ? Finding.notProven(EXPECTED, "nothing at all on any of them", lines)
        : Finding.proven(EXPECTED, "%d values on each of %d nodes".formatted(nodes.get(0).ids().size(), nodes.size()),
            lines);
  }

  private static String stores(ReadBack read) {
    return "%s stores %s".formatted(read.role(), read.replica().map(Replica::toString).orElse("nobody knows what"));
  }

  private static String difference(ReadBack one, ReadBack other) {
    int first = 0;
    while (first < Math.min(one.ids().size(), other.ids().size())
        && one.ids().get(first).equals(other.ids().get(first))) {
      first++;
    }
    return "%s has %d values and %s has %d; the first difference is at place %d: %s and %s".formatted(
        one.role(), one.ids().size(), other.role(), other.ids().size(), first + 1, at(one, first), at(other, first));
  }

  private static String at(ReadBack read, int place) {
    return place < read.ids().size() ? read.ids().get(place) : "nothing";
  }
}
