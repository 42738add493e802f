package org.quorate.dossier.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SHA-256 of every file of a run, in the form that {@code sha256sum -c} reads. */
public final class Manifest {
  /** Its name in the folder of a run. */
  public static final String NAME = "MANIFEST.sha256";
  private final Map<String, String> hashes;

  private Manifest(Map<String, String> hashes) {
    this.hashes = new TreeMap<>(hashes);
  }

  /** Hashes every file but the manifest itself and what is added to it afterwards. */
  public static Manifest of(Path root) {
    return of(root, Map.of());
  }

  /** The manifest that a folder will have once these texts, by name, have been written into it. */
  public static Manifest of(Path root, Map<String, String> written) {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files(root)) {
      String name = name(root, file);
      if (covers(name) && !written.containsKey(name) && !Files.isSymbolicLink(file)) {
        hashes.put(name, Sha256.of(file));
      }
    }
    written.forEach((name, text) -> hashes.put(name, Sha256.of(text)));
    return new Manifest(hashes);
  }

  /**
   * Reads a manifest.
   *
   * @throws ManifestUnusable when a line has another form, or names a file outside the folder
   */
  public static Manifest read(Path file) {
    Map<String, String> hashes = new TreeMap<>();
    int line = 0;
    for (String text : ManifestLine.lines(file)) {
      ManifestLine read = ManifestLine.parse(file, ++line, text);
      if (hashes.put(read.name(), read.hash()) != null) {
        throw ManifestUnusable.at(file, line, "each file once", "\"" + read.name() + "\" again");
      }
    }
    return new Manifest(hashes);
  }

  /** Whether a file of a run belongs into its manifest; signatures over the manifest cannot. */
  public static boolean covers(String name) {
    return !name.startsWith(NAME) && !name.startsWith(SignOffs.FOLDER + "/");
  }

  /** Names of all files of a folder that belong into its manifest, links among them. */
  public static List<String> covered(Path root) {
    return files(root).stream().map(file -> name(root, file)).filter(Manifest::covers).sorted().toList();
  }

  /** Names beside the manifest that look like its own and are none of these. */
  public static List<String> strangers(Path root, Path... known) {
    List<Path> expected = List.of(known);
    return files(root).stream().filter(file -> file.getParent().equals(root) && name(root, file).startsWith(NAME))
        .filter(file -> !name(root, file).equals(NAME) && !expected.contains(file)).map(file -> name(root, file)).toList();
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> Files.isSymbolicLink(path) || Files.isRegularFile(path)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list %s: %s".formatted(root, e.getMessage()), e);
    }
  }

  /** Hash by name, in the order of names. */
  public Map<String, String> hashes() {
    return Collections.unmodifiableMap(hashes);
  }

  public String text() {
    return hashes.entrySet().stream().map(file -> ManifestLine.text(file.getKey(), file.getValue()))
        .collect(Collectors.joining());
  }

  /** The hash of this manifest without the lines of these files, which cannot name it if it names them. */
  public String rootWithout(String... names) {
    List<String> left = List.of(names);
    return Sha256.of(hashes.entrySet().stream().filter(file -> !left.contains(file.getKey()))
        .map(file -> ManifestLine.text(file.getKey(), file.getValue())).collect(Collectors.joining()));
  }
}
