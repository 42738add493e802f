package org.quorate.criterion.storage;

import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** Whether the persistent mount configuration was reloaded on every node, and how that ended. */
final class Reloading {
  private static final String EXPECTED = "the reload of the persistent mount configuration succeeds on every node";

  private Reloading() {}

  static Finding judge(Evidence evidence) {
    return Finding.all(Roles.TRIAD.stream().map(role -> on(evidence, role)).toList());
  }

  private static Finding on(Evidence evidence, String role) {
    Optional<Entry> outcome = evidence.of(EntryKind.ACTION, PersistenceCriteria.RELOAD).stream()
        .filter(entry -> entry.subject().equals(role) && entry.body().path("phase").asText().equals("outcome"))
        .reduce((first, second) -> second);
    if (outcome.isEmpty()) {
      return Finding.notProven(EXPECTED, role + ": it was not reloaded");
    }
    Entry entry = outcome.get();
    if (!entry.body().path("answer").asText().equals("ANSWERED")) {
      return Finding.notProven(EXPECTED, role + ": the host did not say how the reload ended", entry.seq());
    }
    int exit = entry.body().path("exit").asInt(-1);
    return exit == 0
        ? Finding.proven(EXPECTED, role + ": it ended with status 0", entry.seq())
        : Finding.refuted(EXPECTED, "%s: it ended with status %d: %s".formatted(
            role, exit, entry.body().path("err").asText().strip()), entry.seq());
  }
}
