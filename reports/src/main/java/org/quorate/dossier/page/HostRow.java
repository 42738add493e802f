package org.quorate.dossier.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;

/** What the report says of one host. */
record HostRow(String role, String hostname, String address, String system, String clock) {

  static List<HostRow> of(Evidence evidence) {
    List<HostRow> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> host : evidence.inputs().map("hosts").entrySet()) {
      String role = host.getKey();
      rows.add(new HostRow(
          PlainText.of(role), PlainText.of(host.getValue().path("hostname").asText()),
          PlainText.of(host.getValue().path("address").asText()), PlainText.of(system(evidence, role)),
          clock(evidence, role)));
    }
    return rows;
  }

  private static String system(Evidence evidence, String role) {
    return evidence.sample("operating-system", role).filter(Sample::succeeded).map(Sample::lines).stream()
        .flatMap(List::stream)
        .filter(line -> line.startsWith("PRETTY_NAME="))
        .map(line -> line.substring("PRETTY_NAME=".length()).replace("\"", ""))
        .findFirst().orElse("not read");
  }

  /** How closely the host's clock could be compared with this machine's, at worst. */
  private static String clock(Evidence evidence, String role) {
    Optional<Double> most = evidence.of(EntryKind.MEASUREMENT, "clock-offset").stream()
        .filter(entry -> entry.subject().equals(role)).map(Entry::body)
        .map(body -> (body.path("upper_ns").asDouble() - body.path("lower_ns").asDouble()) / 1e6)
        .reduce(Math::max);
    return most.map(millis -> "within " + Words.millis(Math.ceil(millis))).orElse("not measured");
  }
}
