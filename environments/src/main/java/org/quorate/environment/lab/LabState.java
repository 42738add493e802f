package org.quorate.environment.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What is on record of a standing lab.
 *
 * @param run its id
 * @param since when it was stood up
 */
record LabState(String run, Instant since) {
  /** The file's name in the folder of the lab; a standing lab without it is a leftover. */
  static final String FILE = "state.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  static Optional<LabState> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode state = JSON.readTree(file.toFile());
      return Optional.of(new LabState(state.path("run").asText(), Instant.parse(state.path("since").asText())));
    } catch (IOException | DateTimeException garbled) {
      throw new LabFailure(("%s: expected the state of a standing lab, found something else (%s). Remove the file; "
          + "what still runs of that lab then goes with: docker rm -fv $(docker ps -aqf label=%s)")
          .formatted(file, Causes.of(garbled), LabLabels.STANDING), garbled);
    }
  }

  void write(Path folder) {
    try {
      JSON.writeValue(folder.resolve(FILE).toFile(),
          JSON.createObjectNode().put("schema", 1).put("run", run).put("since", since.toString()));
    } catch (IOException failed) {
      throw new UncheckedIOException("the state of the lab cannot be written below " + folder, failed);
    }
  }

  static void remove(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(FILE));
    } catch (IOException failed) {
      throw new UncheckedIOException("the state of the lab cannot be removed below " + folder, failed);
    }
  }
}
