package org.quorate.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nats.client.api.MessageInfo;
import io.nats.client.api.PublishAck;
import io.nats.client.impl.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Puts, gets and compares-and-sets keys of a JetStream key-value bucket.
 *
 * <p>Every value is unique, so that comparing revisions, as the bucket does, is comparing values, as judges do.
 */
public final class KeyValueProcess implements Load.Process {
  public static final String NAME = "kv";
  private final NatsRequests requests;
  private final OperationLog log;
  private final String role;
  private final String bucket;
  private final boolean direct;
  private final List<String> keys;
  private final Random random;
  private final boolean writes;
  private final Map<String, Seen> seen = new HashMap<>();
  private int process;
  private int count;

  private record Seen(String value, long revision) {}

  private KeyValueProcess(NatsRequests requests, OperationLog log, String role, String bucket, boolean direct,
      List<String> keys, Random random, boolean writes) {
    this.requests = requests;
    this.log = log;
    this.role = role;
    this.bucket = bucket;
    this.direct = direct;
    this.keys = List.copyOf(keys);
    this.random = random;
    this.writes = writes;
    this.process = log.newProcess();
  }

  /**
   * A client of one node.
   *
   * @param direct whether the bucket lets any of its replicas answer reads
   * @throws IOException when the node does not answer
   */
  public static KeyValueProcess through(NatsPort port, String role, String bucket, boolean direct, List<String> keys,
      Random random, OperationLog log) throws IOException {
    return new KeyValueProcess(NatsRequests.to(port), log, role, bucket, direct, keys, random, true);
  }

  /**
   * A client of one node that only reads: who also writes waits, when there are none, for acknowledgements most of the
   * time.
   *
   * @param direct whether the bucket lets any of its replicas answer reads
   * @throws IOException when the node does not answer
   */
  public static KeyValueProcess reading(NatsPort port, String role, String bucket, boolean direct, List<String> keys,
      Random random, OperationLog log) throws IOException {
    return new KeyValueProcess(NatsRequests.to(port), log, role, bucket, direct, keys, random, false);
  }

  @Override
  public void operate() {
    String key = keys.get(random.nextInt(keys.size()));
    int chosen = writes ? random.nextInt(10) : 0;
    // What is unknown is read more often than it is written, and written more often than it is compared.
    String result = chosen < 5 ? get(key) : chosen < 8 || !seen.containsKey(key) ? put(key) : compareAndSet(key);
    if (result.equals("unknown")) {
      process = log.newProcess();
    }
  }

  String get(String key) {
    return log.perform(NAME, role, operation("read", key).put("direct", direct), entry -> {
      Optional<MessageInfo> last = requests.last(stream(bucket), subject(key));
      String value = last.map(message -> new String(message.getData(), StandardCharsets.UTF_8)).orElse(null);
      entry.put("value", value);
      last.ifPresent(message -> {
        entry.put("revision", message.getSeq());
        seen.put(key, new Seen(value, message.getSeq()));
      });
    });
  }

  String put(String key) {
    String value = next();
    return log.perform(NAME, role, operation("write", key).put("value", value),
        entry -> written(entry, key, value, requests.publish(subject(key), new Headers(), value)));
  }

  /** Sets the key if its revision is still the one that this process saw last. */
  String compareAndSet(String key) {
    Seen last = seen.get(key);
    String value = next();
    ObjectNode operation = operation("cas", key).put("expected", last.revision());
    operation.putArray("value").add(last.value()).add(value);
    return log.perform(NAME, role, operation,
        entry -> written(entry, key, value, requests.publishAfter(last.revision(), subject(key), value)));
  }

  private void written(ObjectNode entry, String key, String value, PublishAck ack) {
    entry.put("revision", ack.getSeqno());
    seen.put(key, new Seen(value, ack.getSeqno()));
  }

  private ObjectNode operation(String function, String key) {
    return OperationLog.operation(process, function).put("stream", stream(bucket)).put("key", key);
  }

  private String next() {
    return "%d-%d".formatted(process, ++count);
  }

  private String subject(String key) {
    return "$KV.%s.%s".formatted(bucket, key);
  }

  static String stream(String bucket) {
    return "KV_" + bucket;
  }

  @Override
  public void close() {
    requests.close();
  }
}
