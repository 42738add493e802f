package org.quorate.environment.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Checksum;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.quorate.fixture.zone.HostFile;
import org.testcontainers.images.builder.Transferable;

/** All files of one host in one archive, put onto it before it boots. */
record HostFilesOnto(List<HostFile> files) implements Transferable {
  @Override
  public long getSize() {
    return files.stream().mapToLong(file -> file.content().length).sum();
  }

  @Override
  public void transferTo(TarArchiveOutputStream tar, String destination) {
    try {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      Tar.putAll(tar, files);
    } catch (IOException failed) {
      throw new UncheckedIOException("the files of a host cannot be sent to the engine", failed);
    }
  }

  @Override
  public void updateChecksum(Checksum checksum) {
    files.forEach(file -> checksum.update(file.content()));
  }
}
