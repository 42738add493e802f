package org.quorate.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Recorder;

/** Evidence in memory, at a time that a test sets. */
public final class MemoryRecorder implements Recorder {
  private final List<Entry> entries = new ArrayList<>();
  private long now;
  private boolean full;

  /** Sets the run's clock. */
  public void at(long nanos) {
    now = nanos;
  }

  /** From now on it takes nothing down any more. */
  public void full() {
    full = true;
  }

  @Override
  public synchronized Entry record(EntryKind kind, String name, String subject, JsonNode body) {
    if (full) {
      throw new UncheckedIOException("no space left on device", new IOException());
    }
    Entry entry = new Entry(entries.size() + 1L, Instant.EPOCH, now, kind, name, subject, body.deepCopy());
    entries.add(entry);
    return entry;
  }

  @Override
  public long monotonicNanos() {
    return now;
  }

  @Override
  public synchronized Evidence soFar() {
    return new Evidence(List.copyOf(entries));
  }

  /** What was recorded of a kind, in order. */
  public synchronized List<Entry> of(EntryKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }
}
