package org.quorate.environment.inventory;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/** A {@code known_hosts} file as OpenSSH writes it, hashed entries too. */
public final class KnownHosts {
  private static final String REVOKED = "revoked";

  private final Path file;
  private final List<Line> lines;

  private KnownHosts(Path file, List<Line> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** A host key on record. */
  public record Known(Path file, int line, boolean revoked, String type, PublicKey key) {}

  private record Line(int number, KnownHostEntry entry) {}

  public static KnownHosts read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      for (KnownHostEntry entry : parse(text, file, number)) {
        lines.add(new Line(number, entry));
      }
    }
    return new KnownHosts(file, List.copyOf(lines));
  }

  /** The keys on record for a host under this name or address. */
  public List<Known> of(String host, int port) throws IOException {
    List<Known> keys = new ArrayList<>();
    for (Line line : lines) {
      KnownHostEntry entry = line.entry();
      boolean usable = entry.getMarker() == null || entry.getMarker().isEmpty() || REVOKED.equals(entry.getMarker());
      if (usable && entry.isHostMatch(host, port)) {
        keys.add(new Known(file, line.number(), REVOKED.equals(entry.getMarker()), entry.getKeyEntry().getKeyType(), key(line)));
      }
    }
    return keys;
  }

  private PublicKey key(Line line) throws IOException {
    try {
      return line.entry().getKeyEntry().resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
    } catch (GeneralSecurityException e) {
      throw new IOException("%s:%d: no usable host key: %s".formatted(file, line.number(), e.getMessage()), e);
    }
  }

  private static List<KnownHostEntry> parse(String text, Path file, int number) throws IOException {
    try {
      return KnownHostEntry.readKnownHostEntries(new StringReader(text), true);
    } catch (IOException | RuntimeException e) {
      throw new IOException("%s:%d: no line of a known_hosts file".formatted(file, number), e);
    }
  }
}
