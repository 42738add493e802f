package org.quorate.evidence;

import java.util.List;
import java.util.Optional;

/**
 * A read-only view of evidence in order; the only thing a criterion ever sees.
 *
 * <p>A view is a window over a shared store, so narrowing it copies nothing and it does not change while a run goes on.
 */
public final class Evidence {
  private final EntryStore store;
  private final long first;
  private final long last;

  public Evidence(List<Entry> entries) {
    this(EntryStore.of(entries), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  Evidence(EntryStore store, long first, long last) {
    this.store = store;
    this.first = first;
    this.last = last;
  }

  public List<Entry> entries() {
    return store.between(first, last);
  }

  /** Everything up to and including this line. */
  public Evidence upTo(long seq) {
    return new Evidence(store, first, Math.min(last, seq));
  }

  /** Everything from this line on. */
  public Evidence from(long seq) {
    return new Evidence(store, Math.max(first, seq), last);
  }

  public List<Entry> of(EntryKind kind) {
    return store.between(kind, first, last);
  }

  public List<Entry> of(EntryKind kind, String name) {
    return store.between(kind, name, first, last);
  }

  /** The latest reading of a probe on a role; of the things it reads per item, the latest of any. */
  public Optional<Sample> sample(String probe, String role) {
    List<Entry> all = store.between(EntryKind.SAMPLE, probe, role, first, last);
    return all.isEmpty() ? Optional.empty() : Optional.of(Sample.of(all.get(all.size() - 1)));
  }

  /** The latest reading of one item. */
  public Optional<Sample> sample(String probe, String role, String item) {
    return samples(probe, role).stream().filter(sample -> sample.item().equals(item)).reduce((first, second) -> second);
  }

  /** All readings of a probe on a role, oldest first. */
  public List<Sample> samples(String probe, String role) {
    return store.between(EntryKind.SAMPLE, probe, role, first, last).stream().map(Sample::of).toList();
  }

  /** The environment file this run was given. */
  public Inputs inputs() {
    return of(EntryKind.INPUT, "environment").stream()
        .reduce((first, second) -> second)
        .map(entry -> new Inputs(entry.body()))
        .orElseGet(() -> new Inputs(null));
  }
}
