package org.quorate.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.quorate.evidence.Recorder;

/** Clients that append facts and fetch them while things break, and read them all back afterwards. */
public final class AppendLoad implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PACE = Duration.ofMillis(300);
  private static final int WRITERS = 2;
  /** Who waits for an answer in vain asks only every few seconds. */
  private static final int READERS = 2;
  private static final int PAGE = 1000;
  private static final String APPEND = "append";
  private static final String READ = "read";
  private final ZoneClient client;
  private final OperationLog log;
  private final String prefix;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger tried = new AtomicInteger();
  private final AtomicInteger fetched = new AtomicInteger();
  /** What was there before its first fact, which may be years of facts, is none of this load's business. */
  private long before;
  private String first = "";
  private Load load;

  private AppendLoad(ZoneClient client, Recorder recorder, String prefix) {
    this.client = client;
    this.log = new OperationLog(recorder);
    this.prefix = prefix;
  }

  /** @param prefix makes the values of this load unique among all runs */
  public static AppendLoad start(ZoneClient client, Recorder recorder, String prefix) {
    AppendLoad begun = new AppendLoad(client, recorder, prefix);
    Writer beginning = begun.new Writer();
    beginning.begin();
    List<Load.Process> processes = new ArrayList<>(List.of(beginning));
    for (int writer = 1; writer < WRITERS; writer++) {
      processes.add(begun.new Writer());
    }
    for (int reader = 0; reader < READERS; reader++) {
      processes.add(begun.new Reader());
    }
    begun.load = Load.start(processes, PACE);
    return begun;
  }

  /** Appends acknowledged so far. */
  public int acknowledged() {
    return acknowledged.get();
  }

  /** Fetches answered so far. */
  public int fetched() {
    return fetched.get();
  }

  /** Appends tried so far. */
  public int tried() {
    return tried.get();
  }

  /** Whether so many appends and as many fetches were answered with yes since anything failed. */
  public boolean undisturbed(int times) {
    return log.inARow("", APPEND) >= times && log.inARow("", READ) >= times;
  }

  /**
   * Ends the load if something is so, and still is when every operation that was begun has its outcome.
   *
   * @return whether it has ended; else it goes on
   */
  public boolean endIf(BooleanSupplier so) {
    return load.endIf(so);
  }

  /** Ends the load; the last operation has its outcome when this returns. */
  @Override
  public void close() {
    load.close();
  }

  /** Appends one fact after another. */
  private final class Writer implements Load.Process {
    private int process = log.newProcess();
    private int count;

    @Override
    public void operate() {
      append();
    }

    /** All others come after this one; where it is not acknowledged, everything there is has to be read. */
    void begin() {
      ZoneClient.Reply reply = append();
      if (reply.ok()) {
        before = Math.max(0, reply.body().path("sequence").asLong() - 1);
        first = id();
      }
    }

    private String id() {
      return "%s-%d-%d".formatted(prefix, process, count);
    }

    private ZoneClient.Reply append() {
      count++;
      String id = id();
      ZoneClient.Reply reply = client.append(id, id);
      write(APPEND, OperationLog.operation(process, APPEND).put("id", id).put("value", id)
          .put("sequence", reply.body().path("sequence").asLong()), reply);
      tried.incrementAndGet();
      if (reply.ok()) {
        acknowledged.incrementAndGet();
        return reply;
      }
      if (reply.outcome().equals("unknown")) {
        process = log.newProcess();
      }
      return reply;
    }
  }

  /** Fetches what has come since it fetched last. */
  private final class Reader implements Load.Process {
    private final int process = log.newProcess();
    private long after = before;

    @Override
    public void operate() {
      ZoneClient.Reply page = client.facts(after, PAGE);
      ArrayNode ids = JSON.createArrayNode();
      ObjectNode operation = OperationLog.operation(process, READ).put("after", after);
      if (page.ok() && page.body().isArray()) {
        after = take(page.body(), after, ids, JSON.createArrayNode());
        fetched.incrementAndGet();
      }
      operation.set("ids", ids);
      write("fetch", operation, page);
    }
  }

  /**
   * Reads every fact of this load back and writes down which there are.
   *
   * @return whether all could be read
   */
  public boolean readBack() {
    return readBack(before);
  }

  private boolean readBack(long from) {
    ArrayNode ids = JSON.createArrayNode();
    ArrayNode epochs = JSON.createArrayNode();
    long after = from;
    while (true) {
      ZoneClient.Reply page = client.facts(after, PAGE);
      if (!page.ok() || !page.body().isArray()) {
        return false;
      }
      after = take(page.body(), after, ids, epochs);
      if (page.body().size() < PAGE) {
        // A log that lost its end numbers anew: what was written afterwards may stand before the first.
        if (from > 0 && !first.equals(ids.path(0).asText())) {
          return readBack(0);
        }
        ObjectNode operation = OperationLog.operation(log.newProcess(), READ);
        operation.set("ids", ids);
        operation.set("epochs", epochs);
        write("read-back", operation, page);
        return true;
      }
    }
  }

  /**
   * Keeps the identifiers of this load's facts, and the epochs they were written under.
   *
   * @return the last sequence there was
   */
  private long take(JsonNode page, long after, ArrayNode ids, ArrayNode epochs) {
    long last = after;
    for (JsonNode fact : page) {
      last = Math.max(last, fact.path("sequence").asLong());
      if (fact.path("message_id").asText().startsWith(prefix)) {
        ids.add(fact.path("message_id").asText());
        epochs.add(fact.path("epoch").asLong());
      }
    }
    return last;
  }

  private void write(String name, ObjectNode operation, ZoneClient.Reply reply) {
    operation.put("result", reply.outcome()).put("status", reply.status()).put("reason", reply.reason())
        .put("certificate", reply.server());
    OperationLog.answeredBy(operation, reply.by());
    log.write(name, "", operation, reply.sentNanoTime(), reply.doneNanoTime());
  }
}
