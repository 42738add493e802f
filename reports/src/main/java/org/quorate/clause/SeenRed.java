package org.quorate.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Which clauses were seen red under a sabotage, and since which version; a check that was never red is no evidence yet.
 *
 * @param sightings by clause id, in the order of their text
 */
public record SeenRed(Map<String, Sighting> sightings) {
  public SeenRed {
    sightings = new TreeMap<>(sightings);
  }

  /** The sabotage under which a clause was first seen red, and the version of the program that saw it. */
  public record Sighting(String sabotage, String version) {}

  /** What is on record for a system; empty when its sabotages were never run. */
  public static SeenRed ofSystem(String system) {
    try (InputStream in = SeenRed.class.getResourceAsStream("/sabotages/" + system + "/seen-red.yaml")) {
      return in == null ? new SeenRed(Map.of())
          : read(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the record from its text. */
  public static SeenRed read(String text) {
    return read(new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  private static SeenRed read(Object document) {
    Map<String, Sighting> sightings = new TreeMap<>();
    if (document instanceof Map<?, ?> all) {
      all.forEach((clause, value) -> {
        if (value instanceof Map<?, ?> sighting) {
          sightings.put(clause.toString(), new Sighting(
              String.valueOf(sighting.get("sabotage")), String.valueOf(sighting.get("version"))));
        }
      });
    }
    return new SeenRed(sightings);
  }

  public Optional<Sighting> of(String clause) {
    return Optional.ofNullable(sightings.get(clause));
  }

  /** Whether a check of this clause has never been seen to fail; statements of people are no checks. */
  public boolean neverSeen(Clause clause) {
    return clause.verification() != Verification.ATTESTATION && of(clause.id()).isEmpty();
  }
}
