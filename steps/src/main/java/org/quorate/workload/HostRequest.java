package org.quorate.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quorate.environment.Command;
import org.quorate.evidence.Inputs;
import org.quorate.reading.HttpReply;

/** A request to the virtual address from a node of the zone itself, with the certificate of that node. */
final class HostRequest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HostRequest() {}

  /** @param more further words of curl(1) */
  static Command of(String role, Inputs inputs, String path, String... more) {
    String own = inputs.text("paths.certificates") + "/";
    JsonNode files = inputs.node("policy.certificates.files." + role).path(0);
    List<String> words = new ArrayList<>(List.of("curl", "--silent", "--show-error", "--max-time", "3",
        "--cacert", own + inputs.text("policy.certificates.authority"),
        "--cert", own + files.path("file").asText(), "--key", own + files.path("key").asText(), "--include"));
    words.addAll(List.of(more));
    words.add("https://%s:%s%s".formatted(
        inputs.text("zone.vip.address"), inputs.text("policy.ports.controller"), path));
    return Command.of(words).asRoot();
  }

  static JsonNode body(HttpReply reply) throws NotDone {
    try {
      return JSON.readTree(reply.body());
    } catch (IOException e) {
      throw NotDone.unknown("an answer that is no JSON", e);
    }
  }
}
