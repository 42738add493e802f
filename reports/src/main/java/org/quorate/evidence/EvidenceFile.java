package org.quorate.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stored evidence file, read and verified line by line. */
public final class EvidenceFile {
  private final Path file;
  private final List<Entry> entries = new ArrayList<>();
  private String prev = EntryLine.FIRST_PREV;
  private String interruption;

  private EvidenceFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a whole file. A last line that was cut off is left out and reported by {@link #interruption()}.
   *
   * @throws DamagedEvidence naming the first line that is not what was written
   * @throws UncheckedIOException when the file cannot be read
   */
  public static EvidenceFile read(Path file) {
    EvidenceFile stored = new EvidenceFile(file);
    try (LineReader lines = new LineReader(file)) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        stored.take(line.get());
      }
      lines.remainder().ifPresent(stored::cutOff);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the evidence file %s: %s".formatted(file, e.getMessage()), e);
    }
    if (stored.entries.isEmpty()) {
      throw new DamagedEvidence("%s: no evidence in it, not even its first line".formatted(file));
    }
    return stored;
  }

  public Evidence evidence() {
    return new Evidence(entries);
  }

  /** What is known of a last line that was cut off, if one was. */
  public Optional<String> interruption() {
    return Optional.ofNullable(interruption);
  }

  /** SHA-256 of the last line, which pins all before it. */
  public String head() {
    return prev;
  }

  private void take(String text) {
    long line = entries.size() + 1L;
    EntryLine read = parse(line, text);
    if (line == 1) {
      checkSchema(read.entry());
    }
    checkNumber(line, read.entry().seq());
    if (!read.prev().equals(prev)) {
      throw DamagedEvidence.at(file, line, "the chain is broken: it follows a line with SHA-256 "
          + "%s, but the line before it has %s; line %d was changed after it was written".formatted(
              read.prev(), prev, Math.max(1, line - 1)));
    }
    entries.add(read.entry());
    prev = EntryLine.hash(text);
  }

  private EntryLine parse(long line, String text) {
    try {
      return EntryLine.parse(text);
    } catch (RuntimeException e) {
      throw DamagedEvidence.at(file, line, "it cannot be read: " + e.getMessage());
    }
  }

  private void checkSchema(Entry first) {
    int schema = first.name().equals("evidence") ? first.body().path("schema").asInt() : 0;
    if (schema > EvidenceLog.SCHEMA) {
      throw DamagedEvidence.at(file, 1, "it has schema %d, and this version reads up to %d; use a newer version"
          .formatted(schema, EvidenceLog.SCHEMA));
    }
    if (schema < 1) {
      throw DamagedEvidence.at(
          file, 1, "it is not the first line of an evidence file; lines before it were removed, or it was changed");
    }
  }

  private void checkNumber(long line, long seq) {
    if (seq > line) {
      throw DamagedEvidence.at(file, line, "entry %d was expected, entry %d was found: %d removed or moved"
          .formatted(line, seq, seq - line));
    }
    if (seq < line) {
      throw DamagedEvidence.at(
          file, line, "entry %d was expected, entry %d was found: a line was added or moved".formatted(line, seq));
    }
  }

  private void cutOff(String remainder) {
    interruption = "the last line (%d) was cut off after %d characters; it is left out".formatted(
        entries.size() + 1, remainder.length());
  }
}
