package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/**
 * The time a host was without power in a drill: it held nothing then, and nobody could watch it.
 *
 * @param off when the power went
 * @param backNanos when it was surely back, or when the drill ended
 */
record PowerLoss(Bracket off, long backNanos) {
  /**
   * A host counts as silent only after this, so its last sign of life may be that much older than the loss of power.
   */
  private static final long SIGN_OF_LIFE = Duration.ofSeconds(3).toNanos();
  /** A host that has power again answers after this at the latest, or nobody knows what it does. */
  private static final long BOOT = Duration.ofSeconds(10).toNanos();

  /**
   * What the record says of a role; empty when its power was not taken, or not provably. Whether the fault that is judged
   * took it, or another one that led to its moment, is all the same to a witness.
   */
  static Optional<PowerLoss> of(DrillRecord drill, String role) {
    return drill.within().of(EntryKind.FAULT).stream().filter(entry -> entry.subject().equals(role))
        .collect(Collectors.groupingBy(Entry::name, LinkedHashMap::new, Collectors.toList())).values().stream()
        .filter(about -> about.stream().anyMatch(entry -> entry.body().path("without_power").asBoolean()))
        .findFirst().flatMap(about -> of(drill, about));
  }

  private static Optional<PowerLoss> of(DrillRecord drill, List<Entry> about) {
    long back = exchange(about, "undone").map(Bracket::latest).orElse(drill.end().monotonicNanos());
    return exchange(about, "applied").map(off -> new PowerLoss(off, back));
  }

  private static Optional<Bracket> exchange(List<Entry> about, String phase) {
    return about.stream().filter(entry -> entry.body().path("phase").asText().equals(phase))
        .reduce((first, second) -> second).map(Entry::body).flatMap(Bracket::ofExchange);
  }

  /**
   * Whether a witness was blind because the host had no power: it went blind with it, not long before and not
   * afterwards, and saw again when the host had started.
   */
  boolean explains(Entry gap) {
    long from = gap.body().path("from_ns").asLong(-1);
    long to = gap.body().path("to_ns").asLong(Long.MAX_VALUE);
    return from >= off.earliest() - SIGN_OF_LIFE && from <= backNanos && to - BOOT <= backNanos;
  }
}
