package org.quorate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/**
 * The append-only evidence file of a run: one JSON object a line, each holding the hash of the line before it.
 *
 * <p>What is judged is read back from the very line that went to disk, so a stored run can never be judged differently.
 */
public final class EvidenceLog implements Recorder, AutoCloseable {
  static final int SCHEMA = 1;
  private static final int TEXT_LIMIT_CHARS = 1 << 18;
  private static final long SYNC_INTERVAL_NANOS = 1_000_000_000L;

  /** What is done to hosts; all that is on record is on the disk before. */
  private static final Set<EntryKind> DONE_TO_HOSTS = EnumSet.of(EntryKind.ACTION, EntryKind.FAULT);

  /** What must survive a power loss at any moment from then on; what was only read before can be read again. */
  private static final Set<EntryKind> SYNCED = EnumSet.of(EntryKind.INPUT, EntryKind.STAGE, EntryKind.JUDGEMENT);

  private final Path file;
  // Not a FileChannel: that one closes itself for good when a recording thread is interrupted.
  private final FileOutputStream out;
  private final Clock clock;
  private final long startNanos = System.nanoTime();
  private final EntryStore store = new EntryStore();
  private final TextLimit limit = new TextLimit(TEXT_LIMIT_CHARS);
  private long seq;
  private String prev = EntryLine.FIRST_PREV;
  private long syncedNanos;
  private boolean acted;
  private IOException broken;
  private boolean closed;

  private EvidenceLog(Path file, FileOutputStream out, Clock clock) {
    this.file = file;
    this.out = out;
    this.clock = clock;
  }

  /**
   * Begins a new file; one that exists is never touched.
   *
   * @throws UncheckedIOException when the file exists or its folder cannot be written
   */
  public static EvidenceLog create(Path file) {
    return create(file, Clock.systemUTC());
  }

  static EvidenceLog create(Path file, Clock clock) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(file);
      EvidenceLog log = new EvidenceLog(file, new FileOutputStream(file.toFile(), true), clock);
      log.record(EntryKind.NOTE, "evidence", "", JsonNodeFactory.instance.objectNode().put("schema", SCHEMA));
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot begin the evidence file %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public synchronized Entry record(EntryKind kind, String name, String subject, JsonNode body) {
    if (broken != null) {
      throw unwritten(broken);
    }
    if (closed) {
      throw new IllegalStateException("the evidence file %s is complete; nothing more is taken down".formatted(file));
    }
    long now = monotonicNanos();
    Entry given = new Entry(
        seq + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), now, kind, name, subject, limit.apply(body));
    String line = new EntryLine(given, prev).text();
    acted = acted || DONE_TO_HOSTS.contains(kind);
    write(line, DONE_TO_HOSTS.contains(kind) || acted && SYNCED.contains(kind), now);
    Entry entry = EntryLine.parse(line).entry();
    seq = entry.seq();
    prev = EntryLine.hash(line);
    store.add(entry);
    return entry;
  }

  private void write(String line, boolean sync, long now) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      if (sync || now - syncedNanos >= SYNC_INTERVAL_NANOS) {
        out.getFD().sync();
        syncedNanos = now;
      }
    } catch (IOException e) {
      broken = e;
      throw unwritten(e);
    }
  }

  private UncheckedIOException unwritten(IOException why) {
    return new UncheckedIOException("cannot write the evidence file %s: %s".formatted(file, why.getMessage()), why);
  }

  @Override
  public long monotonicNanos() {
    return System.nanoTime() - startNanos;
  }

  @Override
  public synchronized Evidence soFar() {
    return new Evidence(store, Long.MIN_VALUE, seq);
  }

  @Override
  public synchronized void close() {
    try {
      if (!closed) {
        closed = true;
        out.getFD().sync();
        out.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot complete the evidence file %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
