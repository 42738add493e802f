package org.quorate.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quorate.clause.SeenRed;
import org.quorate.clause.SeenRed.Sighting;
import org.quorate.sabotage.Result.Ending;

/** The record of which clauses were seen red, kept with the tables. */
final class SeenRedFile {
  /** Its name among the tables. */
  static final String NAME = "seen-red.yaml";

  private SeenRedFile() {}

  /** Adds what was caught, and takes out what was missed and not caught by anything. */
  static SeenRed after(SeenRed known, List<Result> results, String version) {
    Map<String, Sighting> sightings = new TreeMap<>(known.sightings());
    Set<String> caught = new HashSet<>();
    results.stream().filter(result -> result.ending() == Ending.CAUGHT).forEach(
        result -> result.sabotage().mustTurnRed().forEach(clause -> {
          caught.add(clause);
          sightings.putIfAbsent(clause, new Sighting(result.sabotage().id(), version));
        }));
    results.stream().filter(result -> result.ending() == Ending.MISSED)
        .map(result -> result.sabotage().clause()).filter(clause -> !caught.contains(clause))
        .forEach(sightings::remove);
    return new SeenRed(sightings);
  }

  static SeenRed read(Path file) {
    try {
      return Files.exists(file) ? SeenRed.read(Files.readString(file)) : new SeenRed(Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, SeenRed seen) {
    StringBuilder text = new StringBuilder("# Clauses that a sabotage turned red, with the version that first saw it.\n"
        + "# Written by: quorate sabotage --record FILE\n");
    seen.sightings().forEach((clause, sighting) -> text.append(
        "%s: {sabotage: %s, version: \"%s\"}%n".formatted(clause, sighting.sabotage(), sighting.version())));
    try {
      Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
