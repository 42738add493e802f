package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Containers as {@code docker ps --no-trunc --format '{{json .}}'} prints them, one a line. */
public final class Containers {
  private static final String SERVICE_LABEL = "com.docker.compose.service=";
  private static final String ONE_OFF_LABEL = "com.docker.compose.oneoff=True";
  private final List<Container> containers;

  private Containers(List<Container> containers) {
    this.containers = List.copyOf(containers);
  }

  /** One container, running or not. */
  public record Container(String id, String name, String image, String state, List<String> labels) {
    public Container {
      labels = List.copyOf(labels);
    }

    /** Running and not paused. */
    public boolean running() {
      return state.equals("running");
    }

    /** The service of the manifest it was made for, or an empty text. */
    public String service() {
      return labels.stream().filter(label -> label.startsWith(SERVICE_LABEL))
          .map(label -> label.substring(SERVICE_LABEL.length())).findFirst().orElse("");
    }

    /** Made for one command and not as the service itself. */
    public boolean oneOff() {
      return labels.contains(ONE_OFF_LABEL);
    }

    @Override
    public String toString() {
      return "container %s (%s, %s)".formatted(name, image, state);
    }
  }

  /** Empty when any line is no container. No lines are no containers. */
  public static Optional<Containers> read(String text) {
    return Json.lines(text)
        .filter(lines -> lines.stream().allMatch(line -> line.hasNonNull("ID") && line.hasNonNull("State")))
        .map(lines -> new Containers(lines.stream().map(Containers::container).toList()));
  }

  private static Container container(JsonNode line) {
    return new Container(
        line.path("ID").asText(""),
        line.path("Names").asText(""),
        line.path("Image").asText(""),
        line.path("State").asText(""),
        Arrays.asList(line.path("Labels").asText("").split(",")));
  }

  public List<Container> all() {
    return containers;
  }

  public List<Container> ofService(String service) {
    return containers.stream()
        .filter(each -> each.service().equals(service) || each.name().equals(service)).toList();
  }

  public Optional<Container> container(String id) {
    return containers.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
