package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A deployment manifest in its effective form, as {@code docker compose config --format json} prints it. */
public final class ComposeManifest {
  private final JsonNode services;

  private ComposeManifest(JsonNode services) {
    this.services = services;
  }

  /** A directory or file of the host that a container sees under another path. */
  public record Mapping(String source, String target) {}

  /** Empty when the text is no manifest with services. */
  public static Optional<ComposeManifest> read(String text) {
    return Json.object(text).map(root -> root.path("services")).filter(JsonNode::isObject).map(ComposeManifest::new);
  }

  public List<String> serviceNames() {
    List<String> names = new ArrayList<>();
    services.fieldNames().forEachRemaining(names::add);
    return names;
  }

  public Optional<Service> service(String name) {
    return Optional.of(services.path(name)).filter(JsonNode::isObject).map(node -> new Service(name, node));
  }

  /** The service of this name, or else the only one that runs an image of the same repository. */
  public Optional<Service> service(String name, String image) {
    List<Service> running = serviceNames().stream().flatMap(each -> service(each).stream())
        .filter(each -> repository(each.image()).equals(repository(image))).toList();
    return service(name).or(() -> running.size() == 1 ? Optional.of(running.get(0)) : Optional.empty());
  }

  private static String repository(String image) {
    return image.replaceFirst("(:[^:/@]*)?(@.*)?$", "");
  }

  /** One service of a manifest. */
  public record Service(String name, JsonNode node) {
    /** The image reference, or an empty text. */
    public String image() {
      return node.path("image").asText("");
    }

    /** What its container is called, if the manifest says so. */
    public Optional<String> containerName() {
      return Optional.ofNullable(node.path("container_name").textValue());
    }

    /** The restart policy; {@code no} when none is given. */
    public String restart() {
      String deployed = node.path("deploy").path("restart_policy").path("condition").asText("");
      return node.path("restart").asText(deployed.isEmpty() ? "no" : deployed);
    }

    public boolean behindProfile() {
      return node.path("profiles").size() > 0;
    }

    public Map<String, String> environment() {
      Map<String, String> environment = new LinkedHashMap<>();
      node.path("environment").fields()
          .forEachRemaining(field -> environment.put(field.getKey(), field.getValue().asText("")));
      return environment;
    }

    /** The services that are started along with this one. */
    public List<String> dependsOn() {
      List<String> names = new ArrayList<>();
      node.path("depends_on").fieldNames().forEachRemaining(names::add);
      return names;
    }

    public List<Mapping> mappings() {
      List<Mapping> mappings = new ArrayList<>();
      node.path("volumes").forEach(
          volume -> mappings.add(new Mapping(volume.path("source").asText(""), volume.path("target").asText(""))));
      return mappings;
    }

    /** Where a path inside the container lies on the host; empty when it is in no mapping. */
    public Optional<String> onHost(String path) {
      return mappings().stream()
          .filter(mapping -> path.equals(mapping.target()) || path.startsWith(mapping.target() + "/"))
          .max((one, other) -> Integer.compare(one.target().length(), other.target().length()))
          .map(mapping -> mapping.source() + path.substring(mapping.target().length()));
    }
  }
}
