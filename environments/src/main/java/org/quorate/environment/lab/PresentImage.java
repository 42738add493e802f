package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.quorate.fixture.image.ImageRecipe;

/**
 * An image that is on the engine.
 *
 * @param made when it was built
 */
record PresentImage(String id, Instant made, Map<String, String> labels) {

  static Optional<PresentImage> of(DockerClient engine, String reference) {
    try {
      InspectImageResponse image = engine.inspectImageCmd(reference).exec();
      boolean unlabelled = image.getConfig() == null || image.getConfig().getLabels() == null;
      return Optional.of(new PresentImage(image.getId(), OffsetDateTime.parse(image.getCreated()).toInstant(),
          unlabelled ? Map.of() : image.getConfig().getLabels()));
    } catch (NotFoundException absent) {
      return Optional.empty();
    }
  }

  /** The hash of the recipe it was built by; empty when it was not built by one. */
  Optional<String> recipe() {
    return Optional.ofNullable(labels.get(ImageRecipe.LABEL));
  }

  /** Whether it must be built again, because its package lists say too little about the present. */
  boolean outdated(ImageRecipe recipe, Instant now) {
    return recipe.renewedAfter().filter(longest -> age(now).compareTo(longest) > 0).isPresent();
  }

  /** Its age in words, in days. */
  String old(Instant now) {
    long days = age(now).toDays();
    return days == 1 ? "1 day old" : days + " days old";
  }

  private Duration age(Instant now) {
    return Duration.between(made, now);
  }
}
