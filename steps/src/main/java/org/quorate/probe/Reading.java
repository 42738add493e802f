package org.quorate.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.evidence.Inputs;

/**
 * A probe made concrete: this command, on this host, about this item.
 *
 * @param item which of several things, or an empty text
 */
public record Reading(String probe, String role, String item, Command command) {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** Everything that is read is kept until the end of a run: a host that never stops must not fill this machine. */
  private static final int MOST_BYTES = 1 << 18;

  /** Every reading a probe makes in an environment. Hosts that the environment does not have are left out. */
  public static List<Reading> of(Probe probe, Inputs inputs) {
    List<Reading> readings = new ArrayList<>();
    for (String named : probe.roles()) {
      String role = new Placeholders(inputs, "", null).fill(named);
      if (inputs.has("hosts." + role)) {
        elements(probe, inputs, role).forEach(item -> readings.add(one(probe, inputs, role, item)));
      }
    }
    return readings;
  }

  private static Reading one(Probe probe, Inputs inputs, String role, JsonNode item) {
    Placeholders placeholders = new Placeholders(inputs, role, item);
    Command command = Command.of(probe.argv().stream().map(placeholders::fill).toList()).within(probe.deadline())
        .keeping(MOST_BYTES);
    return new Reading(
        probe.name(), role, placeholders.fill(probe.item()), probe.privileged() ? command.asRoot() : command);
  }

  private static List<JsonNode> elements(Probe probe, Inputs inputs, String role) {
    if (probe.each().isEmpty()) {
      return Collections.singletonList(null);
    }
    if (probe.each().equals("hosts")) {
      return Roles.TRIAD.stream().map(other -> host(inputs, other)).toList();
    }
    String path = new Placeholders(inputs, role, null).fill(probe.each());
    if (inputs.node(path).isObject()) {
      List<JsonNode> entries = new ArrayList<>();
      inputs.map(path).forEach((key, value) -> {
        ObjectNode entry = JSON.createObjectNode().put("key", key);
        entry.set("value", value);
        entries.add(entry);
      });
      return entries;
    }
    return inputs.list(path);
  }

  private static JsonNode host(Inputs inputs, String role) {
    return JSON.createObjectNode()
        .put("role", role)
        .put("address", inputs.text("hosts." + role + ".address"))
        .put("hostname", inputs.text("hosts." + role + ".hostname"));
  }
}
