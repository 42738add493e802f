package org.quorate.evidence;

import java.util.List;
import java.util.Optional;

/** A read-only view of evidence in order; the only thing a criterion ever sees. */
public final class Evidence {
  private final List<Entry> entries;

  public Evidence(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Everything up to and including this line. */
  public Evidence upTo(long seq) {
    return new Evidence(entries.stream().filter(entry -> entry.seq() <= seq).toList());
  }

  /** Everything from this line on. */
  public Evidence from(long seq) {
    return new Evidence(entries.stream().filter(entry -> entry.seq() >= seq).toList());
  }

  public List<Entry> of(EntryKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  public List<Entry> of(EntryKind kind, String name) {
    return entries.stream().filter(entry -> entry.kind() == kind && entry.name().equals(name)).toList();
  }

  /** The latest reading of a probe on a role; of the things it reads per item, the latest of any. */
  public Optional<Sample> sample(String probe, String role) {
    return samples(probe, role).stream().reduce((first, second) -> second);
  }

  /** The latest reading of one item. */
  public Optional<Sample> sample(String probe, String role, String item) {
    return samples(probe, role).stream().filter(sample -> sample.item().equals(item)).reduce((first, second) -> second);
  }

  /** All readings of a probe on a role, oldest first. */
  public List<Sample> samples(String probe, String role) {
    return entries.stream()
        .filter(entry -> entry.kind() == EntryKind.SAMPLE && entry.name().equals(probe) && entry.subject().equals(role))
        .map(Sample::of)
        .toList();
  }

  /** The environment file this run was given. */
  public Inputs inputs() {
    return of(EntryKind.INPUT, "environment").stream()
        .reduce((first, second) -> second)
        .map(entry -> new Inputs(entry.body()))
        .orElseGet(() -> new Inputs(null));
  }
}
