package org.quorate.environment.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The ids of saved images as an engine names them that loads them.
 *
 * <p>The engine that saved them may name them otherwise: newer ones say the digest of a manifest, older ones that of the
 * configuration. The archive itself tells the configuration.
 */
final class ImageIds {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private ImageIds() {}

  /** @return ids by reference */
  static Map<String, String> ofArchive(Path archive) throws IOException {
    try (InputStream in = Files.newInputStream(archive); TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals("manifest.json")) {
          return ofManifest(JSON.readTree(tar.readAllBytes()));
        }
      }
    }
    throw new IOException(archive + " is no archive of images: it has no manifest.json");
  }

  static Map<String, String> ofManifest(JsonNode manifest) {
    Map<String, String> ids = new TreeMap<>();
    manifest.forEach(image -> {
      String file = image.path("Config").asText();
      String digest = file.substring(file.lastIndexOf('/') + 1).replace(".json", "");
      image.path("RepoTags").forEach(tag -> ids.put(tag.asText(), "sha256:" + digest));
    });
    return ids;
  }

  static String written(Map<String, String> ids) {
    try {
      return JSON.writeValueAsString(ids);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts cannot be written as JSON", impossible);
    }
  }

  static Map<String, String> read(String label) {
    try {
      return JSON.readValue(label, TEXTS);
    } catch (JsonProcessingException garbled) {
      throw new IllegalStateException("the label of a packed image is garbled: " + label, garbled);
    }
  }
}
