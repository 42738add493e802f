package org.quorate.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An evidence file with entries of our own making, times included. */
public final class WrittenEvidence {
  private WrittenEvidence() {}


  public static void write(Path file, List<Entry> entries) throws IOException {
    Files.createDirectories(file.getParent());
    StringBuilder text = new StringBuilder();
    String prev = EntryLine.FIRST_PREV;
    for (Entry entry : entries) {
      String line = new EntryLine(entry, prev).text();
      text.append(line).append('\n');
      prev = EntryLine.hash(line);
    }
    Files.writeString(file, text);
  }
}
