package org.quorate.environment.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A {@code known_hosts} file as OpenSSH writes it. */
public final class KnownHosts {
  private static final String REVOKED = "@revoked";
  private static final String AUTHORITY = "@cert-authority";

  private final List<Line> lines;

  private KnownHosts(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * A host key on record.
   *
   * @param type such as {@code ssh-ed25519}
   * @param key the key as the file has it, in base64
   */
  public record Known(Path file, int line, Mark mark, String type, String key) {
    public boolean revoked() {
      return mark == Mark.REVOKED;
    }

    /** Whether it is no host's key, but signs the certificates of hosts. */
    public boolean authority() {
      return mark == Mark.AUTHORITY;
    }
  }

  /** What stands before a line. */
  public enum Mark {
    NONE,
    REVOKED,
    AUTHORITY
  }

  private record Line(HostPatterns hosts, Known known) {}

  /** Reads a file; lines that are no key are passed over. */
  public static KnownHosts read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      List<String> words = Arrays.asList(text.strip().split("\\s+"));
      Mark mark = mark(words.get(0));
      int first = mark == Mark.NONE ? 0 : 1;
      if (words.size() >= first + 3 && !words.get(first).startsWith("#") && !words.get(first).startsWith("@")) {
        Known known = new Known(file, number, mark, words.get(first + 1), words.get(first + 2));
        lines.add(new Line(HostPatterns.of(words.get(first)), known));
      }
    }
    return new KnownHosts(List.copyOf(lines));
  }

  private static Mark mark(String word) {
    return word.equals(REVOKED) ? Mark.REVOKED : word.equals(AUTHORITY) ? Mark.AUTHORITY : Mark.NONE;
  }

  /** Whether a host has a key or an authority on record under this name or address. */
  public boolean knows(String host, int port) {
    return !of(host, port).isEmpty();
  }

  /** The keys on record for a host under this name or address, those of its authorities too. */
  public List<Known> of(String host, int port) {
    return lines.stream().filter(line -> line.hosts().match(host, port)).map(Line::known).toList();
  }
}
