package org.quorate.carried;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A folder of resources, wherever the program was started from. */
public final class CarriedFolder {
  /** The names of all files in a jar but its classes; looking for them takes long, and they stay. */
  private static final Map<String, List<String>> PACKED_NAMES = new ConcurrentHashMap<>();

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
      return url.openConnection() instanceof JarURLConnection packed
          ? unpacked(new File(packed.getJarFileURL().toURI()), folder.substring(1) + "/", ending)
          : read(Path.of(url.toURI()), ending);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  // Not as a file system: that one reads the whole table of the jar anew, which the class loader has read already.
  private static Map<String, String> unpacked(File file, String folder, String ending) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (JarFile jar = new JarFile(file)) {
      for (String name : names(jar)) {
        if (name.startsWith(folder) && name.endsWith(ending)) {
          texts.put(name.substring(folder.length()), text(jar, name));
        }
      }
    }
    return texts;
  }

  private static List<String> names(JarFile jar) {
    return PACKED_NAMES.computeIfAbsent(jar.getName(), name -> jar.stream().map(ZipEntry::getName)
        .filter(each -> !each.endsWith(".class") && !each.endsWith("/")).toList());
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
