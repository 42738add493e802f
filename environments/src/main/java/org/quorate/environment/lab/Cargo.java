package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.command.SaveImagesCmd;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quorate.fixture.image.ImageRecipe;

/**
 * A node's image with the images that are delivered to that node lying in it as one archive, ready to be loaded.
 *
 * <p>It is made once and kept, because saving and sending the archives again for every lab would cost seconds.
 */
final class Cargo {
  /** Below {@code /usr/share}, where a node looks for what was delivered. */
  private static final String FOLDER = "quorate-images";

  private static final String REPOSITORY = "quorate/delivered";
  private static final String OF_NODE = "org.quorate.cargo";
  private static final String IDS = "org.quorate.ids";
  private final DockerClient engine;

  Cargo(DockerClient engine) {
    this.engine = engine;
  }

  /**
   * A node's image with its cargo.
   *
   * @param ids by reference: what the node's engine will say the image's id is
   */
  record Packed(String image, Map<String, String> ids) {}

  Packed pack(ImageRecipe node, List<ImageRecipe> delivered) {
    List<String> references = delivered.stream().map(ImageRecipe::reference).toList();
    String content = id(node.reference()) + references.stream().map(this::id).collect(Collectors.joining());
    String tag = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    String reference = REPOSITORY + ":" + tag;
    try {
      InspectImageResponse present = engine.inspectImageCmd(reference).exec();
      return new Packed(reference, ImageIds.read(present.getConfig().getLabels().get(IDS)));
    } catch (NotFoundException absent) {
      return new Packed(reference, make(node, references, tag));
    }
  }

  /** Removes what was packed of other contents; what is new or in use may be another lab's. */
  void removeAllBut(Collection<String> kept) {
    long longAgo = Instant.now().minus(1, ChronoUnit.HOURS).getEpochSecond();
    engine.listImagesCmd().withLabelFilter(OF_NODE).exec().stream()
        .filter(image -> image.getRepoTags() != null && image.getRepoTags().length > 0)
        .filter(image -> image.getCreated() < longAgo && !kept.contains(image.getRepoTags()[0]))
        .map(image -> image.getRepoTags()[0])
        .filter(this::unused)
        .forEach(reference -> engine.removeImageCmd(reference).exec());
  }

  private boolean unused(String reference) {
    return engine.listContainersCmd().withShowAll(true).withFilter("ancestor", List.of(reference)).exec().isEmpty();
  }

  private Map<String, String> make(ImageRecipe node, List<String> references, String tag) {
    try {
      Path folder = Files.createTempDirectory("quorate").resolve(FOLDER);
      Files.createDirectory(folder);
      Path archive = folder.resolve("delivered.tar");
      try {
        save(references, archive);
        Map<String, String> ids = ImageIds.ofArchive(archive);
        commit(node, folder, tag, ids);
        return ids;
      } finally {
        Files.deleteIfExists(archive);
        Files.deleteIfExists(folder);
        Files.deleteIfExists(folder.getParent());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("the images of a node cannot be packed", failed);
    }
  }

  private void save(List<String> references, Path archive) throws IOException {
    SaveImagesCmd save = engine.saveImagesCmd();
    references.forEach(reference -> save.withImage(
        reference.substring(0, reference.lastIndexOf(':')), reference.substring(reference.lastIndexOf(':') + 1)));
    try (InputStream images = save.exec()) {
      Files.copy(images, archive, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void commit(ImageRecipe node, Path folder, String tag, Map<String, String> ids) {
    String container = engine.createContainerCmd(node.reference()).exec().getId();
    try {
      engine.copyArchiveToContainerCmd(container).withHostResource(folder.toString()).withRemotePath("/usr/share")
          .exec();
      engine.commitCmd(container)
          .withRepository(REPOSITORY)
          .withTag(tag)
          .withLabels(Map.of(OF_NODE, node.reference(), IDS, ImageIds.written(ids)))
          .exec();
    } finally {
      engine.removeContainerCmd(container).withForce(true).withRemoveVolumes(true).exec();
    }
  }

  private String id(String reference) {
    return engine.inspectImageCmd(reference).exec().getId();
  }
}
