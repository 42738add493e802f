package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageCmd;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quorate.fixture.image.BuildContext;
import org.quorate.fixture.image.ImageRecipe;

/** Builds images from the contexts this program carries. */
final class ImageBuilder {
  private final DockerClient engine;
  private final Machine machine;

  ImageBuilder(DockerClient engine, Machine machine) {
    this.engine = engine;
    this.machine = machine;
  }

  /** @param anew whether nothing of an earlier build may be used again */
  void build(ImageRecipe recipe, String hash, boolean anew) {
    BuildContext context = BuildContext.of(recipe);
    if (recipe.authorities().isPresent()) {
      context = context.with(recipe.authorities().get(), authorities());
    }
    build(recipe.reference(), context, recipe.arguments(), hash, anew);
  }

  void build(String reference, BuildContext context, Map<String, String> arguments, String hash, boolean anew) {
    Map<String, String> all = new TreeMap<>(machine.proxies());
    all.putAll(arguments);
    BuildImageCmd command = engine.buildImageCmd(Tar.ofContext(context))
        .withTags(Set.of(reference))
        .withLabels(Map.of(ImageRecipe.LABEL, hash))
        .withNoCache(anew)
        .withForcerm(true);
    all.forEach(command::withBuildArg);
    BuildLog log = new BuildLog(System::nanoTime);
    try (BuildLog closing = log) {
      command.exec(closing).awaitImage();
    } catch (DockerClientException | DockerException failed) {
      throw new LabFailure(("image %s cannot be built: %s%nThe last lines of the build were:%n%s%n"
          + "Mend the build, or put the image on the engine by hand (docker load, docker tag).")
          .formatted(reference, String.valueOf(failed.getMessage()).strip(), log.lastLines()), failed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private byte[] authorities() {
    if (machine.authorities().isEmpty()) {
      return new byte[0];
    }
    Path bundle = machine.authorities().get();
    try {
      return Files.readAllBytes(bundle);
    } catch (IOException unreadable) {
      throw new LabFailure(
          "%s: the certificate authorities of this machine cannot be read. Give another file in SSL_CERT_FILE."
          .formatted(bundle), unreadable);
    }
  }
}
