package org.quorate.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SHA-256 of every file of a run, in the form that {@code sha256sum -c} reads. */
final class Manifest {
  private final Map<String, String> hashes = new TreeMap<>();

  private Manifest() {}

  /** Hashes every file but the manifest itself and what is added to it afterwards. */
  static Manifest of(RunFolder folder) {
    Manifest manifest = new Manifest();
    String own = folder.manifest().getFileName().toString();
    for (Path file : files(folder.root())) {
      String name = folder.root().relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
      if (!name.startsWith(own)) {
        manifest.hashes.put(name, Sha256.of(file));
      }
    }
    return manifest;
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list %s: %s".formatted(root, e.getMessage()), e);
    }
  }

  String text() {
    return hashes.entrySet().stream().map(file -> line(file.getKey(), file.getValue())).collect(Collectors.joining());
  }

  /** The hash of this manifest without the lines of these files, which cannot name it if it names them. */
  String rootWithout(String... names) {
    List<String> left = List.of(names);
    return Sha256.of(hashes.entrySet().stream().filter(file -> !left.contains(file.getKey()))
        .map(file -> line(file.getKey(), file.getValue())).collect(Collectors.joining()));
  }

  /** sha256sum marks a line with a backslash when the name had to be escaped. */
  private static String line(String name, String hash) {
    String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return (escaped.equals(name) ? "" : "\\") + hash + "  " + escaped + "\n";
  }
}
