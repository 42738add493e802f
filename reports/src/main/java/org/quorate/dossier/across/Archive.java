package org.quorate.dossier.across;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A run as one {@code .tar.gz}: names in order, no owner, no date, so that the same run always gives the same file. */
public final class Archive {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PREFIX = 155;

  private Archive() {}

  /**
   * Packs a folder under its own name.
   *
   * @throws FileAlreadyExistsException when the archive exists; it is never overwritten
   */
  public static void pack(Path folder, Path archive) throws IOException {
    Path draft = archive.resolveSibling("." + archive.getFileName() + ".draft");
    if (Files.exists(archive)) {
      throw new FileAlreadyExistsException(archive.toString());
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(draft))) {
      for (Path file : files(folder)) {
        String name = folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/');
        byte[] bytes = Files.readAllBytes(file);
        out.write(header(name, bytes.length));
        out.write(bytes);
        out.write(new byte[(BLOCK - bytes.length % BLOCK) % BLOCK]);
      }
      out.write(new byte[2 * BLOCK]);
    }
    Files.move(draft, archive);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static byte[] header(String name, long size) throws IOException {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int cut = bytes.length <= LONGEST_NAME ? -1 : name.indexOf('/', name.length() - LONGEST_NAME - 1);
    String prefix = cut < 0 ? "" : name.substring(0, cut);
    String rest = name.substring(cut + 1);
    if (rest.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME || prefix.length() > LONGEST_PREFIX) {
      throw new IOException("the name is too long for an archive: " + name);
    }
    ByteArrayOutputStream header = new ByteArrayOutputStream(BLOCK);
    field(header, rest, LONGEST_NAME);
    field(header, "0000644", 8);
    field(header, "0000000", 8);
    field(header, "0000000", 8);
    field(header, String.format(Locale.ROOT, "%011o", size), 12);
    field(header, "00000000000", 12);
    field(header, "        ", 8);
    field(header, "0", 1);
    field(header, "", 100);
    field(header, "ustar\0" + "00", 8);
    field(header, "", 32 + 32 + 8 + 8);
    field(header, prefix, LONGEST_PREFIX);
    field(header, "", 12);
    return summed(header.toByteArray());
  }

  private static byte[] summed(byte[] header) {
    int sum = 0;
    for (byte each : header) {
      sum += each & 0xff;
    }
    byte[] text = String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, header, 148, text.length);
    return header;
  }

  private static void field(ByteArrayOutputStream header, String text, int width) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    header.write(bytes);
    header.write(new byte[width - bytes.length]);
  }
}
