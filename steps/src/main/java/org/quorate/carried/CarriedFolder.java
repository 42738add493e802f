package org.quorate.carried;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of resources, wherever the program was started from. */
public final class CarriedFolder {
  private CarriedFolder() {}

  /**
   * All files of a folder and the folders in it, by their path below it.
   *
   * @param folder absolute, such as {@code /probes}
   * @param ending what a file's name must end with
   * @return empty when there is no such folder
   */
  public static Map<String, String> texts(String folder, String ending) {
    URL url = CarriedFolder.class.getResource(folder);
    if (url == null) {
      return Map.of();
    }
    try {
      if (!(url.openConnection() instanceof JarURLConnection packed)) {
        return read(Path.of(url.toURI()), ending);
      }
      // By its path and not by its URI, because of the latter only one may be open in the whole program.
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(packed.getJarFileURL().toURI()))) {
        return read(jar.getPath(folder), ending);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> read(Path root, String ending) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
