package org.quorate.environment.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.quorate.fixture.image.BuildContext;
import org.quorate.fixture.image.ImageRecipe;
import org.quorate.fixture.image.ImageRecipe.Bootstrap;

/** Makes the one image that stands on no other, from the package archive alone. */
final class ImageBootstrap {
  private static final int OUTPUT_KEPT = 2000;
  private static final String ARCHIVE = "base.tar";
  private static final String LOG = "base.log";
  private static final long LONGEST_ENDING_SECONDS = 10;
  private final ImageBuilder builder;

  ImageBootstrap(ImageBuilder builder) {
    this.builder = builder;
  }

  void make(ImageRecipe recipe, String hash) {
    Bootstrap bootstrap = recipe.bootstrap().orElseThrow();
    try {
      Path folder = Files.createTempDirectory("quorate-base");
      Path archive = folder.resolve(ARCHIVE);
      try {
        run(command(bootstrap, archive), recipe.reference(), folder.resolve(LOG));
        builder.build(recipe.reference(), context(archive, bootstrap.changes()), Map.of(), hash, false);
      } finally {
        Files.deleteIfExists(archive);
        Files.deleteIfExists(folder.resolve(LOG));
        Files.deleteIfExists(folder);
      }
    } catch (IOException failed) {
      throw new LabFailure("image %s cannot be made: %s".formatted(recipe.reference(), failed.getMessage()), failed);
    }
  }

  /** The engine unpacks an archive that a build adds, with its owners and modes. */
  private static BuildContext context(Path archive, List<String> changes) throws IOException {
    String dockerfile = "FROM scratch\nADD %s /\n%s\n".formatted(ARCHIVE, String.join("\n", changes));
    Map<String, byte[]> files = Map.of(
        "Dockerfile", dockerfile.getBytes(StandardCharsets.UTF_8), ARCHIVE, Files.readAllBytes(archive));
    return new BuildContext(new TreeMap<>(files));
  }

  static List<String> command(Bootstrap bootstrap, Path archive) {
    List<String> command = new ArrayList<>(List.of("mmdebstrap", "--quiet", "--variant=" + bootstrap.variant()));
    command.addAll(bootstrap.options());
    command.addAll(List.of(bootstrap.suite(), archive.toString()));
    command.addAll(bootstrap.sources());
    return command;
  }

  private static void run(List<String> command, String reference, Path log) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
      try {
        awaitGood(process, reference, log);
      } finally {
        end(process);
      }
    } catch (IOException absent) {
      throw new LabFailure(("image %s cannot be had: no registry answers, and mmdebstrap is not installed. "
          + "Type: apt-get install mmdebstrap").formatted(reference), absent);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LabFailure("image %s: its making was interrupted".formatted(reference), interrupted);
    }
  }

  private static void awaitGood(Process process, String reference, Path log) throws IOException, InterruptedException {
    if (process.waitFor() != 0) {
      String output = Files.readString(log);
      String end = output.substring(Math.max(0, output.length() - OUTPUT_KEPT));
      throw new LabFailure("image %s cannot be made: mmdebstrap failed with status %d:%n%s"
          .formatted(reference, process.exitValue(), end.indent(2)));
    }
  }

  /** It takes away what it has begun when it is told to end. */
  private static void end(Process process) throws InterruptedException {
    process.destroy();
    boolean interrupted = Thread.interrupted();
    if (!process.waitFor(LONGEST_ENDING_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
