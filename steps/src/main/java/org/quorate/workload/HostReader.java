package org.quorate.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Inputs;
import org.quorate.reading.HttpReply;

/** Reads the facts of {@link HostWriter}s back from a node of the zone, in the order in which they stand. */
public final class HostReader {
  private static final int PAGE = 500;
  private final Host host;
  private final Inputs inputs;
  private final String prefix;
  private final OperationLog log;

  /** @param prefix that of the writers' values */
  public HostReader(Host host, Inputs inputs, String prefix, OperationLog log) {
    this.host = host;
    this.inputs = inputs;
    this.prefix = prefix;
    this.log = log;
  }

  /** @return whether everything could be read; what could be is on record only then */
  public boolean readBack() {
    ObjectNode operation = OperationLog.operation(log.newProcess(), "read");
    return log.perform("read-back", "", operation, this::readAll).equals("ok");
  }

  private void readAll(ObjectNode operation) throws NotDone {
    ArrayNode ids = operation.putArray("ids");
    ArrayNode epochs = operation.putArray("epochs");
    long after = 0;
    JsonNode page;
    do {
      page = page(after);
      for (JsonNode fact : page) {
        after = Math.max(after, fact.path("sequence").asLong());
        String id = fact.path("message_id").asText();
        if (id.startsWith(prefix)) {
          ids.add(id);
          epochs.add(fact.path("epoch").asLong());
        }
      }
    } while (page.size() == PAGE);
  }

  private JsonNode page(long after) throws NotDone {
    Outcome said = host.run(
        HostRequest.of(host.role(), inputs, "/facts?after=%d&limit=%d".formatted(after, PAGE)));
    HttpReply reply = HttpReply.read(said.out())
        .orElseThrow(() -> NotDone.unknown("no answer of HTTP, %s".formatted(said.err().strip()), null));
    JsonNode facts = HostRequest.body(reply);
    if (reply.status() != 200 || !facts.isArray()) {
      throw NotDone.unknown("status %d".formatted(reply.status()), null);
    }
    return facts;
  }
}
