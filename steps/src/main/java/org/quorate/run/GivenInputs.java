package org.quorate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.quorate.carried.CarriedFolder;
import org.quorate.clause.Catalogue;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.seal.Sha256;
import org.quorate.environment.inventory.Inventory;

/** Copies of what the run was given, laid beside its evidence: the environment file, the catalogue, the features. */
final class GivenInputs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GivenInputs() {}

  static void copy(RunFolder folder, Inventory inventory, String system) {
    try {
      Files.createDirectories(folder.machine());
      write(folder.inputs().resolve("environment.json"),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(inventory.document()) + "\n");
      copyResource("/features/clauses/" + system + ".yaml", folder.catalogue());
      copyResource("/features/" + system + "/findings.yaml", folder.documentFindings());
      Map<String, String> features = CarriedFolder.texts("/features/" + system, ".feature");
      for (Map.Entry<String, String> feature : features.entrySet()) {
        write(folder.inputs().resolve("features").resolve(feature.getKey()), feature.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the inputs of the run below %s: %s".formatted(folder.inputs(), e.getMessage()), e);
    }
  }

  static ObjectNode catalogue(RunFolder folder, Catalogue catalogue) {
    return JSON.createObjectNode()
        .put("system", catalogue.system())
        .put("title", catalogue.title())
        .put("source", catalogue.source())
        .put("sha256", Sha256.of(folder.catalogue()));
  }

  private static void copyResource(String resource, Path to) throws IOException {
    try (InputStream in = GivenInputs.class.getResourceAsStream(resource)) {
      if (in != null) {
        write(to, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
