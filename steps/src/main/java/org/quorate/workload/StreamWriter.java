package org.quorate.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nats.client.api.PublishAck;
import io.nats.client.impl.Headers;
import java.io.IOException;

/** Publishes one value after another to a stream, each once, and waits for its acknowledgement. */
public final class StreamWriter implements Load.Process {
  public static final String NAME = "publish";
  private final NatsRequests requests;
  private final OperationLog log;
  private final String role;
  private final String subject;
  private final String prefix;
  private int process;
  private int count;

  private StreamWriter(NatsRequests requests, OperationLog log, String role, String subject, String prefix) {
    this.requests = requests;
    this.log = log;
    this.role = role;
    this.subject = subject;
    this.prefix = prefix;
    this.process = log.newProcess();
  }

  /**
   * A writer through one node.
   *
   * @param prefix makes the values unique among all runs
   * @throws IOException when the node does not answer
   */
  public static StreamWriter through(NatsPort port, String role, String subject, String prefix, OperationLog log)
      throws IOException {
    return new StreamWriter(NatsRequests.to(port), log, role, subject, prefix);
  }

  @Override
  public void operate() {
    String value = "%s-%d-%d".formatted(prefix, process, ++count);
    ObjectNode operation = OperationLog.operation(process, "append").put("stream", subject).put("value", value);
    String result = log.perform(NAME, role, operation, entry -> {
      PublishAck ack = requests.publish(subject, new Headers().put("Nats-Msg-Id", value), value);
      entry.put("sequence", ack.getSeqno());
    });
    if (result.equals("unknown")) {
      process = log.newProcess();
    }
  }

  @Override
  public void close() {
    requests.close();
  }
}
