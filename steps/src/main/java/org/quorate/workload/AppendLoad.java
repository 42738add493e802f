package org.quorate.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;

/** A client that appends one fact after another while things break, and reads them all back afterwards. */
public final class AppendLoad implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PACE = Duration.ofMillis(150);
  private static final int PAGE = 1000;
  private static final long LAST_OPERATION_SECONDS = 10;
  private final ZoneClient client;
  private final Recorder recorder;
  private final String prefix;
  private final long nanoOrigin;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "append-load");
    thread.setDaemon(true);
    return thread;
  });

  private AppendLoad(ZoneClient client, Recorder recorder, String prefix) {
    this.client = client;
    this.recorder = recorder;
    this.prefix = prefix;
    this.nanoOrigin = System.nanoTime() - recorder.monotonicNanos();
  }

  /** @param prefix makes the values of this load unique among all runs */
  public static AppendLoad start(ZoneClient client, Recorder recorder, String prefix) {
    AppendLoad load = new AppendLoad(client, recorder, prefix);
    load.pace.scheduleWithFixedDelay(load::append, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    return load;
  }

  /** Appends acknowledged so far. */
  public int acknowledged() {
    return acknowledged.get();
  }

  /** Appends tried so far. */
  public int tried() {
    return count.get();
  }

  private void append() {
    String id = prefix + "-" + count.incrementAndGet();
    ZoneClient.Reply reply = client.append(id, id);
    recorder.record(EntryKind.OPERATION, "append", "", describe(reply).put("id", id));
    if (reply.ok()) {
      acknowledged.incrementAndGet();
    }
  }

  /** Ends the load; the last operation has its outcome when this returns. */
  @Override
  public void close() {
    pace.shutdown();
    try {
      pace.awaitTermination(LAST_OPERATION_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Reads every fact of this load back and writes down which there are.
   *
   * @return whether all could be read
   */
  public boolean readBack() {
    ArrayNode ids = JSON.createArrayNode();
    long after = 0;
    while (true) {
      ZoneClient.Reply page = client.facts(after, PAGE);
      if (!page.ok() || !page.body().isArray()) {
        return false;
      }
      for (JsonNode fact : page.body()) {
        after = Math.max(after, fact.path("sequence").asLong());
        if (fact.path("message_id").asText().startsWith(prefix)) {
          ids.add(fact.path("message_id").asText());
        }
      }
      if (page.body().size() < PAGE) {
        ObjectNode entry = describe(page);
        entry.set("ids", ids);
        recorder.record(EntryKind.OPERATION, "read-back", "", entry);
        return true;
      }
    }
  }

  private ObjectNode describe(ZoneClient.Reply reply) {
    return JSON.createObjectNode()
        .put("result", reply.outcome())
        .put("status", reply.status())
        .put("reason", reply.reason())
        .put("sent_ns", reply.sentNanoTime() - nanoOrigin)
        .put("done_ns", reply.doneNanoTime() - nanoOrigin);
  }
}
