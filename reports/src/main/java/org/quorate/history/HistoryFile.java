package org.quorate.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/** Reads a history that somebody brings, line by line, whichever of the formats each line has. */
public final class HistoryFile {
  private final Path file;
  private final boolean keyed;
  private final Set<Function> functions;
  private final HistoryBuilder builder;
  private final EventLine event = new EventLine();
  private long index = -1;

  private HistoryFile(Path file, boolean keyed, Set<Function> functions, long mostBytes) {
    this.file = file;
    this.functions = functions;
    this.keyed = keyed;
    this.builder = new HistoryBuilder(file, mostBytes);
  }

  /**
   * Reads a whole file.
   *
   * @param keyed whether there are many objects, each with its key
   * @param functions what can be asked of them
   * @param mostBytes how much memory the history may take
   * @throws UnusableHistory naming the first line that cannot be relied on
   * @throws OutOfMemory when the history is larger than the bound
   * @throws UncheckedIOException when the file cannot be read
   */
  public static History read(Path file, boolean keyed, Set<Function> functions, long mostBytes) {
    HistoryFile history = new HistoryFile(file, keyed, functions, mostBytes);
    try (ByteLines lines = new ByteLines(file)) {
      while (lines.next()) {
        history.take(lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the history %s: %s".formatted(file, e.getMessage()), e);
    }
    History whole = history.builder.build();
    if (whole.size() == 0) {
      throw new UnusableHistory(file, "no operation in it");
    }
    return whole;
  }

  private void take(ByteLines lines) {
    try {
      int from = begin(lines);
      if (from == lines.to()) {
        return;
      }
      if (lines.bytes()[from] == '{') {
        event.readMap(lines.bytes(), from, lines.to());
      } else {
        int operation = LogLine.operation(lines.bytes(), from, lines.to());
        if (operation < 0) {
          return;
        }
        event.readWords(lines.bytes(), operation, lines.to());
      }
      checkIndex();
      event.into(builder, lines.line(), keyed, functions);
    } catch (IllegalArgumentException e) {
      throw new UnusableHistory(file, lines.line(), e.getMessage());
    }
  }

  /** Where the line's first character stands that is no blank. */
  private static int begin(ByteLines lines) {
    int from = lines.from();
    while (from < lines.to() && Notation.isBlank(lines.bytes()[from])) {
      from++;
    }
    return from;
  }

  private void checkIndex() {
    if (event.index() >= 0) {
      if (index < 0 && event.index() != 0) {
        throw new IllegalArgumentException(("the first index is %d, expected 0: the beginning is missing, and with it"
            + " what was written there; bring the whole history").formatted(event.index()));
      }
      if (event.index() != index + 1) {
        throw new IllegalArgumentException(
            "a gap: index %d follows index %d; what happened between them is missing".formatted(event.index(), index));
      }
      index = event.index();
    }
  }
}
