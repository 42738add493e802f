package org.quorate.dossier.across;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.dossier.seal.Manifest;
import org.quorate.dossier.seal.Sha256;

/** The run of the same zone before this one: its conclusions are kept in this run, and its manifest is named. */
public final class PreviousRun {
  /** Where they lie below the folder of a run. */
  public static final String FOLDER = "inputs/previous";
  private static final ObjectMapper JSON = new ObjectMapper();

  private PreviousRun() {}

  /** What is on record about it. */
  public record Kept(String run, String manifest) {}

  /**
   * Finds the latest complete neighbour of a new run that is about the same zone, and copies what comparing needs.
   *
   * @param environment the environment file of the new run
   */
  public static Optional<Kept> keep(Path run, JsonNode environment) {
    Path runs = run.toAbsolutePath().normalize().getParent();
    Optional<Path> latest = neighbours(runs).stream()
        .filter(each -> each.getFileName().toString().compareTo(run.getFileName().toString()) < 0)
        .filter(each -> sameZone(each, environment))
        .max(Comparator.comparing(each -> each.getFileName().toString()));
    return latest.map(previous -> copied(previous, run));
  }

  private static List<Path> neighbours(Path runs) {
    try (Stream<Path> all = Files.list(runs)) {
      return all.filter(each -> Files.isRegularFile(each.resolve(Manifest.NAME))).toList();
    } catch (IOException e) {
      // Without a folder of runs there is none before this one.
      return List.of();
    }
  }

  private static boolean sameZone(Path run, JsonNode environment) {
    try {
      JsonNode other = JSON.readTree(run.resolve("inputs/environment.json").toFile());
      return Stream.of("/zone/name", "/system", "/kind").allMatch(key -> other.at(key).equals(environment.at(key)))
          && Files.isRegularFile(run.resolve("machine/verdicts.json"));
    } catch (IOException e) {
      return false;
    }
  }

  private static Kept copied(Path previous, Path run) {
    try {
      Path folder = Files.createDirectories(run.resolve(FOLDER));
      Files.copy(previous.resolve("machine/verdicts.json"), folder.resolve("verdicts.json"));
      Files.copy(previous.resolve("inputs/environment.json"), folder.resolve("environment.json"));
      Kept kept = new Kept(previous.getFileName().toString(), Sha256.of(previous.resolve(Manifest.NAME)));
      Files.writeString(folder.resolve("run.json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(
          JSON.createObjectNode().put("run", kept.run()).put("manifest-sha256", kept.manifest())) + "\n",
          StandardCharsets.UTF_8);
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the run before this one below %s: %s".formatted(run, e.getMessage()), e);
    }
  }
}
