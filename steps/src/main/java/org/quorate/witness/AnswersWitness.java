package org.quorate.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.workload.ZoneClient;

/** A client at the VIP that asks at a fixed pace and writes down which instance answered. */
final class AnswersWitness implements AutoCloseable {
  static final String NAME = "answers";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,]*)");
  private static final Duration PACE = Duration.ofMillis(100);
  private final ZoneClient client;
  private final Map<String, String> roleByHostname;
  private final Notebook notebook;
  private volatile String lastRole = "";
  private ScheduledFuture<?> asking;

  AnswersWitness(ZoneClient client, Map<String, String> roleByHostname, Notebook notebook) {
    this.client = client;
    this.roleByHostname = Map.copyOf(roleByHostname);
    this.notebook = notebook;
  }

  void start(ScheduledExecutorService timer) {
    asking = timer.scheduleAtFixedRate(this::ask, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The role that gave the latest answer; an empty text when the latest request had none. */
  String lastRole() {
    return lastRole;
  }

  private void ask() {
    ZoneClient.Reply reply = client.health();
    JsonNode body = reply.body();
    boolean active = reply.ok() && body.path("status").asText().equals("active");
    String role = active ? role(body.path("node").asText(), reply.server()) : "";
    ObjectNode entry = JSON.createObjectNode()
        .put("state", active ? Notebook.HELD : Notebook.ABSENT)
        .put("sent_ns", notebook.onRunClock(reply.sentNanoTime()))
        .put("done_ns", notebook.onRunClock(reply.doneNanoTime()))
        .put("status", reply.status())
        .put("instance", body.path("instance").asText())
        .put("epoch", body.path("epoch").asText())
        .put("certificate", reply.server())
        .put("reason", reply.reason());
    notebook.event(NAME, role, entry);
    lastRole = role;
  }

  /** By what the instance says of itself; where it says nothing, by the certificate it showed. */
  private String role(String node, String certificate) {
    Matcher name = COMMON_NAME.matcher(certificate);
    String hostname = !node.isEmpty() ? node : name.find() ? name.group(1) : "";
    return roleByHostname.getOrDefault(hostname, "unknown");
  }

  @Override
  public void close() {
    if (asking != null) {
      asking.cancel(false);
    }
  }
}
