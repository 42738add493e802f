package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code docker version --format '{{json .}}'} prints.
 *
 * @param server version of the daemon; empty when none answered
 * @param components versions of what the daemon starts containers with, such as {@code runc}
 */
public record DockerVersion(String client, String server, Map<String, String> components) {
  public DockerVersion {
    components = Collections.unmodifiableMap(new TreeMap<>(components));
  }

  /** Empty when the text is something else. */
  public static Optional<DockerVersion> parse(String text) {
    return Json.parse(text).filter(root -> root.path("Client").path("Version").isTextual()).map(root -> {
      Map<String, String> components = new LinkedHashMap<>();
      JsonNode server = root.path("Server");
      server.path("Components").forEach(each -> components.put(each.path("Name").asText(""), each.path("Version").asText("")));
      return new DockerVersion(root.path("Client").path("Version").asText(), server.path("Version").asText(""), components);
    });
  }

  /** Whether a component is there and says its version. */
  public boolean has(String component) {
    return Versions.first(components.getOrDefault(component, "")).isPresent();
  }
}
