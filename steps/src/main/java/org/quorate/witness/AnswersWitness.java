package org.quorate.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.workload.ZoneClient;

/**
 * A client at the VIP that asks at a fixed pace and writes down which instance answered.
 *
 * <p>It goes on asking while an answer does not come, and writes down as a gap when it did not ask in time itself.
 */
final class AnswersWitness implements AutoCloseable {
  static final String NAME = "answers";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,]*)");
  private static final Duration PACE = Duration.ofMillis(100);
  /** Whoever answers nothing for a while must not find more questions than a few when it is back. */
  private static final Duration PACE_WHILE_WAITING = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final long CLOSING_SECONDS = 5;
  private final Supplier<ZoneClient.Reply> question;
  private final Map<String, String> roleByHostname;
  private final Notebook notebook;
  private final ExecutorService questions = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "answers");
    thread.setDaemon(true);
    return thread;
  });
  private final AtomicInteger awaited = new AtomicInteger();
  private long begunNanos;
  private long lastAskedNanos;
  private long lastSentNanos = Long.MIN_VALUE;
  private volatile String lastRole = "";
  private ScheduledFuture<?> asking;

  AnswersWitness(Supplier<ZoneClient.Reply> question, Map<String, String> roleByHostname, Notebook notebook) {
    this.question = question;
    this.roleByHostname = Map.copyOf(roleByHostname);
    this.notebook = notebook;
  }

  void start(ScheduledExecutorService timer) {
    lastAskedNanos = notebook.now();
    asking = timer.scheduleAtFixedRate(this::inTurn, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The role that gave the latest answer; an empty text when the latest request had none. */
  String lastRole() {
    return lastRole;
  }

  /** Asks, unless it waits for an answer and has asked again a moment ago. */
  void inTurn() {
    long now = notebook.now();
    if (awaited.get() == 0 || now - begunNanos >= PACE_WHILE_WAITING.toNanos()) {
      begunNanos = now;
      awaited.incrementAndGet();
      questions.submit(this::ask);
    }
  }

  private void ask() {
    try {
      asked(notebook.now());
      write(question.get());
    } finally {
      awaited.decrementAndGet();
    }
  }

  private synchronized void asked(long nanos) {
    if (nanos - lastAskedNanos > LONGEST_PAUSE.toNanos()) {
      notebook.gap(NAME, "", lastAskedNanos, nanos, "nothing was asked in that time");
    }
    lastAskedNanos = Math.max(lastAskedNanos, nanos);
  }

  private synchronized void write(ZoneClient.Reply reply) {
    JsonNode body = reply.body();
    boolean active = reply.ok() && body.path("status").asText().equals("active");
    String role = active ? role(body.path("node").asText(), reply.server()) : "";
    long sent = notebook.onRunClock(reply.sentNanoTime());
    ObjectNode entry = JSON.createObjectNode()
        .put("state", active ? Notebook.HELD : Notebook.ABSENT)
        .put("sent_ns", sent)
        .put("done_ns", notebook.onRunClock(reply.doneNanoTime()))
        .put("stamped_by", Notebook.OWN_CLOCK)
        .put("status", reply.status())
        .put("instance", body.path("instance").asText())
        .put("epoch", body.path("epoch").asText())
        .put("certificate", reply.server())
        .put("reason", reply.reason());
    notebook.event(NAME, role, entry);
    if (sent >= lastSentNanos) {
      lastSentNanos = sent;
      lastRole = role;
    }
  }

  /** By what the instance says of itself; where it says nothing, by the certificate it showed. */
  private String role(String node, String certificate) {
    Matcher name = COMMON_NAME.matcher(certificate);
    String hostname = !node.isEmpty() ? node : name.find() ? name.group(1) : "";
    return roleByHostname.getOrDefault(hostname, "unknown");
  }

  /** Nothing is asked any more; what was asked has its end on record when this returns. */
  @Override
  public void close() {
    if (asking != null) {
      asking.cancel(false);
      asked(notebook.now());
    }
    questions.shutdown();
    try {
      questions.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
