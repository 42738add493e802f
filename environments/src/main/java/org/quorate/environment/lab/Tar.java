package org.quorate.environment.lab;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.quorate.fixture.image.BuildContext;
import org.quorate.fixture.zone.HostFile;

/** Files in the form in which engines take them. */
final class Tar {
  private static final int REGULAR_FILE = 0100000;

  private Tar() {}

  static InputStream ofContext(BuildContext context) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> file : context.files().entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setMode(REGULAR_FILE | BuildContext.mode(file.getValue()));
        put(tar, entry, file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("an archive in memory cannot be written", impossible);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  /** Files of a host, relative to its root. */
  static void putAll(TarArchiveOutputStream tar, Collection<HostFile> files) throws IOException {
    for (HostFile file : files) {
      put(tar, entry(file), file.content());
    }
  }

  private static TarArchiveEntry entry(HostFile file) {
    String path = file.path().substring(1);
    if (file.link().isPresent()) {
      TarArchiveEntry link = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
      link.setLinkName(file.link().get());
      return link;
    }
    TarArchiveEntry entry = new TarArchiveEntry(path);
    entry.setMode(REGULAR_FILE | file.mode());
    entry.setIds(file.user(), file.group());
    return entry;
  }

  private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content) throws IOException {
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
