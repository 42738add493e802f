package org.quorate.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.dossier.RunFolder;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.EvidenceFile;
import org.quorate.run.Run;

/** How long each stage of a stored run took, each drill, and all that it waited for, from its evidence. */
final class WhereTimeWent {
  private WhereTimeWent() {}

  /** Seconds by stage and drill, in the order they began. */
  static Map<String, Double> of(Path run) {
    List<Entry> entries = EvidenceFile.read(new RunFolder(run).evidence()).evidence().entries();
    Map<String, Long> begun = new LinkedHashMap<>();
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Entry entry : entries) {
      String phase = entry.body().path("phase").asText();
      if (entry.kind() == EntryKind.STAGE || entry.kind() == EntryKind.FAULT) {
        String what = (entry.kind() == EntryKind.STAGE ? "stage " : "  drill ") + entry.name();
        if (phase.equals("begin")) {
          begun.put(what, entry.monotonicNanos());
          seconds.put(what, 0.0);
        } else if (phase.equals("end") && begun.containsKey(what)) {
          seconds.put(what, (entry.monotonicNanos() - begun.get(what)) / 1e9);
        }
      }
    }
    seconds.put("all waits", entries.stream()
        .filter(entry -> entry.kind() == EntryKind.MEASUREMENT && entry.name().equals(Run.WAIT))
        .mapToLong(entry -> entry.body().path("waited_ms").asLong()).sum() / 1e3);
    seconds.put("the whole run", entries.get(entries.size() - 1).monotonicNanos() / 1e9);
    return seconds;
  }
}
