package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/** Whether every value that a stream acknowledged is there afterwards, read through every node. */
final class ValuesSurvive {
  private static final String EXPECTED = "every acknowledged value readable afterwards through every node";

  private ValuesSurvive() {}

  static Finding judge(DrillRecord drill, int fewest) {
    List<Entry> acknowledged = ok(drill, "publish");
    List<Finding> findings = new ArrayList<>();
    for (String role : Roles.TRIAD) {
      Optional<Entry> read = ok(drill, "final-read").stream().filter(entry -> entry.subject().equals(role))
          .reduce((first, second) -> second);
      findings.add(read.map(last -> through(role, last, acknowledged))
          .orElseGet(() -> Finding.notProven(EXPECTED, "nothing could be read through %s".formatted(role))));
    }
    if (acknowledged.size() < fewest) {
      findings.add(Finding.notProven(
          EXPECTED, "only %d values were acknowledged, too few to tell".formatted(acknowledged.size())));
    }
    return Finding.all(findings);
  }

  private static Finding through(String role, Entry read, List<Entry> acknowledged) {
    JsonNode values = read.body().path("values");
    if (!values.isArray() || read.body().path("truncated").asBoolean()) {
      return Finding.notProven(EXPECTED, "what was read through %s is not whole".formatted(role), read.seq());
    }
    Set<String> readable = new HashSet<>();
    values.forEach(value -> readable.add(value.asText()));
    List<Entry> lost = acknowledged.stream()
        .filter(entry -> !readable.contains(entry.body().path("value").asText())).toList();
    String where = read.body().path("exists").asBoolean(true) ? "" : ", where the stream no longer exists";
    return lost.isEmpty()
        ? Finding.proven(EXPECTED, "%d through %s".formatted(acknowledged.size(), role), read.seq())
        : Finding.refuted(EXPECTED, "%d of %d acknowledged values are gone through %s%s, the first is %s".formatted(
            lost.size(), acknowledged.size(), role, where, lost.get(0).body().path("value").asText()),
            lost.get(0).seq(), read.seq());
  }

  private static List<Entry> ok(DrillRecord drill, String name) {
    return drill.within().of(EntryKind.OPERATION, name).stream()
        .filter(entry -> entry.body().path("result").asText().equals("ok")).toList();
  }
}
