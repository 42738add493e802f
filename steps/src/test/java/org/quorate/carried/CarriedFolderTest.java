package org.quorate.carried;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedFolderTest {
  @TempDir private Path folder;

  @Test
  void the_files_of_a_folder_and_of_those_in_it() {
    assertThat(CarriedFolder.texts("/features/bsfg", ".feature"))
        .containsKeys("00-purpose-and-scope.feature", "resilience/core.feature")
        .doesNotContainKey("findings.yaml")
        .allSatisfy((file, text) -> assertThat(text).contains("Feature:"));
  }

  @Test
  void none_of_a_folder_that_is_not_carried() {
    assertThat(CarriedFolder.texts("/features/nowhere", ".feature")).isEmpty();
  }

  @Test
  void the_same_from_a_jar_whose_path_has_odd_characters() throws Exception {
    Path jar = packed("a quorate+1%20.jar");
    try (URLClassLoader loader = loader(jar)) {
      assertThat(texts(loader, "/box")).isEqualTo(Map.of("one.yaml", "1", "deep/two.yaml", "zwei – 2"));
      assertThat(texts(loader, "/box")).as("a second time").hasSize(2);
      assertThat(texts(loader, "/nowhere")).isEqualTo(Map.of());
    }
  }

  @Test
  void the_same_from_a_jar_that_somebody_else_has_open() throws Exception {
    Path jar = packed("quorate.jar");
    try (URLClassLoader loader = loader(jar);
        FileSystem open = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      assertThat(open.isOpen()).isTrue();
      assertThat(texts(loader, "/box")).hasSize(2);
    }
  }

  /** Nothing but the jar, so that the class is loaded from it and looks there. */
  private static URLClassLoader loader(Path jar) throws IOException {
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  private static Map<?, ?> texts(ClassLoader loader, String name) throws ReflectiveOperationException {
    return (Map<?, ?>) loader.loadClass(CarriedFolder.class.getName())
        .getMethod("texts", String.class, String.class).invoke(null, name, ".yaml");
  }

  private Path packed(String name) throws IOException {
    Path jar = folder.resolve(name);
    String code = CarriedFolder.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out);
        InputStream in = CarriedFolder.class.getResourceAsStream("/" + code)) {
      put(zip, code, in.readAllBytes());
      put(zip, "box/", new byte[0]);
      put(zip, "box/one.yaml", "1".getBytes(StandardCharsets.UTF_8));
      put(zip, "box/deep/two.yaml", "zwei – 2".getBytes(StandardCharsets.UTF_8));
      put(zip, "box/read.me", "no".getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
