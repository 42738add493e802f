package org.quorate.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every probe there is: all files of the resource folder {@code probes}. */
public final class ProbeCatalogue {
  private static final String FOLDER = "/probes";
  private final Map<String, Probe> probes = new LinkedHashMap<>();

  private ProbeCatalogue() {}

  public static ProbeCatalogue load() {
    ProbeCatalogue catalogue = new ProbeCatalogue();
    try {
      URI folder = ProbeCatalogue.class.getResource(FOLDER).toURI();
      if (folder.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
          catalogue.addAll(jar.getPath(FOLDER));
        }
      } else {
        catalogue.addAll(Path.of(folder));
      }
      return catalogue;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        ProbeFile.read(file.getFileName().toString(), in).forEach(this::add);
      }
    }
  }

  private void add(Probe probe) {
    if (probes.put(probe.name(), probe) != null) {
      throw new IllegalArgumentException("two probes are called \"%s\"".formatted(probe.name()));
    }
  }

  /**
   * The probe with this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Probe probe(String name) {
    Probe probe = probes.get(name);
    if (probe == null) {
      throw new IllegalArgumentException("no probe is called \"%s\"".formatted(name));
    }
    return probe;
  }

  public Collection<Probe> all() {
    return List.copyOf(probes.values());
  }
}
