package org.quorate.witness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes each advisory down once, whichever server handed it over first. */
final class AdvisoryLog {
  static final String NAME = "advisory";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Notebook notebook;
  private final Map<String, HostClock> clocks;
  private final Map<String, String> roleByServer = new ConcurrentHashMap<>();
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  /** @param clocks of every host that may make something known, by role */
  AdvisoryLog(Notebook notebook, Map<String, HostClock> clocks) {
    this.notebook = notebook;
    this.clocks = Map.copyOf(clocks);
  }

  /** A server's name, as it introduces itself. */
  void server(String name, String role) {
    roleByServer.put(name, role);
  }

  /** @param since the latest moment before which it surely had not been made known */
  void take(Advisory advisory, long since, long arrivedNanos, String said) {
    if (!advisory.id().isEmpty() && !written.add(advisory.id())) {
      return;
    }
    String role = roleByServer.getOrDefault(advisory.leader(), "");
    Optional<HostClock.Moment> told = moment(advisory, role);
    HostClock.Moment when = told.orElse(new HostClock.Moment(since, arrivedNanos));
    long latest = Math.min(when.latestNanos(), arrivedNanos);
    ObjectNode entry = JSON.createObjectNode()
        .put("kind", advisory.kind())
        .put("stream", advisory.stream())
        .put("earliest_ns", Math.min(when.earliestNanos(), latest))
        .put("latest_ns", latest)
        .put("said", said);
    if (told.isEmpty() || !role.isEmpty()) {
      entry.put("stamped_by", told.isEmpty() ? Notebook.OWN_CLOCK : role);
    }
    notebook.event(NAME, role, entry);
  }

  /** A newly elected leader makes it known itself; of other news it is not said whose clock it bears. */
  private Optional<HostClock.Moment> moment(Advisory advisory, String role) {
    if (advisory.hostNanos() < 0) {
      return Optional.empty();
    }
    List<HostClock> possible = role.isEmpty() ? List.copyOf(clocks.values())
        : List.of(clocks.get(role));
    List<HostClock.Moment> moments = possible.stream().filter(Objects::nonNull)
        .flatMap(clock -> clock.onRunClock(advisory.hostNanos()).stream()).toList();
    return moments.stream().reduce((one, other) -> new HostClock.Moment(
        Math.min(one.earliestNanos(), other.earliestNanos()), Math.max(one.latestNanos(), other.latestNanos())));
  }
}
