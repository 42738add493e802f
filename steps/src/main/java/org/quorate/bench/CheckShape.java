package org.quorate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Stream;
import org.quorate.criterion.handoff.VipStability;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.EvidenceFile;

/**
 * What a check consisted of.
 *
 * @param watchedMillis how long it watched the VIP, which policy decides
 */
record CheckShape(int readings, int judgements, double watchedMillis) {

  static CheckShape ofNewest(Path runs) throws IOException {
    try (Stream<Path> all = Files.list(runs)) {
      Path newest = all.filter(Files::isDirectory).max(Comparator.naturalOrder()).orElseThrow();
      return of(EvidenceFile.read(newest.resolve("evidence/observations.ndjson")).evidence().entries());
    }
  }

  static CheckShape of(List<Entry> entries) {
    return new CheckShape(count(entries, EntryKind.SAMPLE), count(entries, EntryKind.JUDGEMENT), watched(entries));
  }

  private static int count(List<Entry> entries, EntryKind kind) {
    return (int) entries.stream().filter(entry -> entry.kind() == kind).count();
  }

  private static double watched(List<Entry> entries) {
    LongSummaryStatistics at = entries.stream().filter(entry -> entry.name().equals(VipStability.OBSERVATION))
        .mapToLong(Entry::monotonicNanos).summaryStatistics();
    return at.getCount() == 0 ? 0 : (at.getMax() - at.getMin()) / 1e6;
  }
}
