package org.quorate.workload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nats.client.JetStreamApiException;
import io.nats.client.api.MessageInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a whole stream through one node when everything is over, and writes down what there is. */
public final class FinalRead {
  public static final String NAME = "final-read";

  private FinalRead() {}

  /**
   * Reads once.
   *
   * <p>Where a stream allows direct reads any of its replicas answers, and for one that is behind the stream ends there;
   * else its leader does.
   *
   * @return whether it could be read, or surely is not there any more
   */
  public static boolean through(NatsPort port, String role, String stream, OperationLog log) {
    return through(port, role, stream, log, Optional::empty);
  }

  /** @param replica what the server itself stores of it, asked when it was read */
  static boolean through(
      NatsPort port, String role, String stream, OperationLog log, Supplier<Optional<ObjectNode>> replica) {
    ObjectNode operation = OperationLog.operation(log.newProcess(), "read");
    return log.perform(NAME, role, operation, entry -> {
      entry.put("stream", stream);
      ArrayNode values = entry.putArray("values");
      try (NatsRequests requests = NatsRequests.to(port)) {
        entry.put("exists", exists(requests, stream, entry));
        if (entry.path("exists").asBoolean()) {
          read(requests, stream, values);
          replica.get().ifPresent(stores -> entry.set("replica", stores));
        }
      } catch (IOException e) {
        throw NotDone.refused(e.getMessage(), e);
      }
    }).equals("ok");
  }

  private static boolean exists(NatsRequests requests, String stream, ObjectNode entry) throws NotDone, IOException {
    try {
      entry.put("direct", requests.management().getStreamInfo(stream).getConfiguration().getAllowDirect());
      return true;
    } catch (JetStreamApiException e) {
      if (e.getApiErrorCode() == StreamPlan.NO_SUCH_STREAM) {
        return false;
      }
      throw NotDone.refused(e.getMessage(), e);
    }
  }

  private static void read(NatsRequests requests, String stream, ArrayNode values) throws NotDone {
    Optional<MessageInfo> next = requests.next(stream, 1);
    while (next.isPresent()) {
      values.add(new String(next.get().getData(), StandardCharsets.UTF_8));
      next = requests.next(stream, next.get().getSeq() + 1);
    }
  }
}
