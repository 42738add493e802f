package org.quorate.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Inputs;
import org.quorate.reading.HttpReply;

/**
 * Appends facts from a node of the zone itself: where that node has the virtual address, its own instance is asked,
 * whoever else has that address too, as a client is answered that still knows the way to it.
 */
public final class HostWriter implements Load.Process {
  private static final int COULD_NOT_CONNECT = 7;
  private final Host host;
  private final Inputs inputs;
  private final String prefix;
  private final OperationLog log;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger tried = new AtomicInteger();
  private int process;
  private int count;

  /** @param prefix makes the values unique among all runs */
  public HostWriter(Host host, Inputs inputs, String prefix, OperationLog log) {
    this.host = host;
    this.inputs = inputs;
    this.prefix = prefix;
    this.log = log;
    this.process = log.newProcess();
  }

  /** Appends acknowledged so far. */
  public int acknowledged() {
    return acknowledged.get();
  }

  /** Appends tried so far. */
  public int tried() {
    return tried.get();
  }

  @Override
  public void operate() {
    String id = "%s-%d-%d".formatted(prefix, process, ++count);
    ObjectNode operation = OperationLog.operation(process, "append").put("id", id).put("value", id);
    String result = log.perform("append", host.role(), operation, entry -> take(entry, host.run(append(id))));
    tried.incrementAndGet();
    if (result.equals("ok")) {
      acknowledged.incrementAndGet();
    } else if (result.equals("unknown")) {
      process = log.newProcess();
    }
  }

  private Command append(String id) {
    return HostRequest.of(host.role(), inputs, "/facts", "--header", "Message-Id: " + id, "--data-raw", id);
  }

  private static void take(ObjectNode entry, Outcome said) throws NotDone {
    if (said.exit() == COULD_NOT_CONNECT) {
      throw NotDone.refused(said.err().strip(), null);
    }
    HttpReply reply = HttpReply.read(said.out())
        .orElseThrow(() -> NotDone.unknown("no answer of HTTP, %s".formatted(said.err().strip()), null));
    JsonNode answer = HostRequest.body(reply);
    if (reply.status() == 201 && answer.path("epoch").isIntegralNumber()) {
      entry.put("sequence", answer.path("sequence").asLong()).put("epoch", answer.path("epoch").asLong());
    } else if (ZoneClient.nothingDone(reply.status())) {
      throw NotDone.refused(answer.path("reason").asText("status " + reply.status()), null);
    } else {
      throw NotDone.unknown("status %d, %s".formatted(reply.status(), said.err().strip()), null);
    }
  }
}
