package org.quorate.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Inputs;

/**
 * Appends facts from a node of the zone itself: where that node has the virtual address, its own instance is asked,
 * whoever else has that address too, as a client is answered that still knows the way to it.
 */
public final class HostWriter implements Load.Process {
  private static final ObjectMapper JSON = new ObjectMapper();
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
    String own = inputs.text("paths.certificates") + "/";
    JsonNode files = inputs.node("policy.certificates.files." + host.role()).path(0);
    return Command.of("curl", "--silent", "--show-error", "--max-time", "3",
        "--cacert", own + inputs.text("policy.certificates.authority"),
        "--cert", own + files.path("file").asText(), "--key", own + files.path("key").asText(),
        "--header", "Message-Id: " + id, "--data-raw", id, "--write-out", "\n%{http_code}",
        "https://%s:%s/facts".formatted(
            inputs.text("zone.vip.address"), inputs.text("policy.ports.controller"))).asRoot();
  }

  private static void take(ObjectNode entry, Outcome said) throws NotDone {
    if (said.exit() == COULD_NOT_CONNECT) {
      throw NotDone.refused(said.err().strip(), null);
    }
    JsonNode answer = body(said);
    int status = status(said);
    if (status == 201 && answer.path("epoch").isIntegralNumber()) {
      entry.put("sequence", answer.path("sequence").asLong()).put("epoch", answer.path("epoch").asLong());
    } else if (ZoneClient.nothingDone(status)) {
      throw NotDone.refused(answer.path("reason").asText("status " + status), null);
    } else {
      throw NotDone.unknown("status %d, %s".formatted(status, said.err().strip()), null);
    }
  }

  /** The last line is the status; whatever is before it is the answer. */
  private static int status(Outcome said) {
    String last = said.out().strip().lines().reduce("", (first, second) -> second).strip();
    return last.matches("[0-9]{3}") ? Integer.parseInt(last) : 0;
  }

  private static JsonNode body(Outcome said) throws NotDone {
    try {
      return JSON.readTree(said.out().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw NotDone.unknown("an answer that is no JSON", e);
    }
  }
}
