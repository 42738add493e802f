package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The routes a nats-server holds at this moment, as it lists them under {@code /routez}.
 *
 * @param server name of the server that holds them
 */
public record ServerRoutes(String server, List<Route> routes) {
  public ServerRoutes {
    routes = List.copyOf(routes);
  }

  /** One connection to another server; there are several to each. */
  public record Route(String remote, Instant since) {}

  /** Empty when the text is no such report, or a route in it is unintelligible. */
  public static Optional<ServerRoutes> read(String text) {
    return Json.object(text).filter(root -> root.hasNonNull("server_id")).flatMap(ServerRoutes::from);
  }

  private static Optional<ServerRoutes> from(JsonNode root) {
    List<Route> routes = new ArrayList<>();
    for (JsonNode each : root.path("routes")) {
      try {
        routes.add(new Route(each.path("remote_name").asText(""), Instant.parse(each.path("start").asText(""))));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new ServerRoutes(root.path("server_name").asText(""), routes));
  }

  /** The servers at the other ends. */
  public Set<String> remotes() {
    return routes.stream().map(Route::remote).collect(Collectors.toSet());
  }

  /** Since when every server at the other ends has had a route to this one without interruption. */
  public Optional<Instant> connectedSince() {
    return remotes().stream()
        .map(remote -> routes.stream().filter(route -> route.remote().equals(remote))
            .map(Route::since).min(Instant::compareTo).orElseThrow())
        .max(Instant::compareTo);
  }
}
