package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quorate.fixture.image.BuildContext;
import org.quorate.fixture.image.ImageRecipe;
import org.quorate.fixture.image.ImageRecipe.Bootstrap;

/** Makes the one image that stands on no other, from the package archive alone. */
final class ImageBootstrap {
  private static final int OUTPUT_KEPT = 2000;
  private final DockerClient engine;
  private final ImageBuilder builder;

  ImageBootstrap(DockerClient engine, ImageBuilder builder) {
    this.engine = engine;
    this.builder = builder;
  }

  void make(ImageRecipe recipe, String hash) {
    Bootstrap bootstrap = recipe.bootstrap().orElseThrow();
    String imported = recipe.reference() + "-imported";
    try {
      Path folder = Files.createTempDirectory("quorate-base");
      Path archive = folder.resolve("base.tar");
      try {
        run(command(bootstrap, archive), recipe.reference());
        importArchive(archive, imported);
      } finally {
        Files.deleteIfExists(archive);
        Files.deleteIfExists(folder);
      }
    } catch (IOException failed) {
      throw new LabFailure("image %s cannot be made: %s".formatted(recipe.reference(), failed.getMessage()), failed);
    }
    String dockerfile = "FROM " + imported + "\n" + String.join("\n", bootstrap.changes()) + "\n";
    Map<String, byte[]> files = Map.of("Dockerfile", dockerfile.getBytes(StandardCharsets.UTF_8));
    builder.build(recipe.reference(), new BuildContext(new TreeMap<>(files)), Map.of(), hash);
    engine.removeImageCmd(imported).exec();
  }

  static List<String> command(Bootstrap bootstrap, Path archive) {
    List<String> command = new ArrayList<>(List.of("mmdebstrap", "--quiet", "--variant=" + bootstrap.variant()));
    command.addAll(bootstrap.options());
    command.addAll(List.of(bootstrap.suite(), archive.toString()));
    command.addAll(bootstrap.sources());
    return command;
  }

  private void importArchive(Path archive, String imported) throws IOException {
    int tag = imported.lastIndexOf(':');
    try (InputStream in = Files.newInputStream(archive)) {
      engine.createImageCmd(imported.substring(0, tag), in).withTag(imported.substring(tag + 1)).exec();
    }
  }

  private static void run(List<String> command, String reference) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        String end = output.substring(Math.max(0, output.length() - OUTPUT_KEPT));
        throw new LabFailure("image %s cannot be made: mmdebstrap failed with status %d:%n%s"
            .formatted(reference, process.exitValue(), end.indent(2)));
      }
    } catch (IOException absent) {
      throw new LabFailure("image %s cannot be had: no registry answers, and mmdebstrap is not installed. Type: apt-get install mmdebstrap"
          .formatted(reference), absent);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LabFailure("image %s: its making was interrupted".formatted(reference), interrupted);
    }
  }
}
