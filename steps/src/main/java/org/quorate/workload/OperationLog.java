package org.quorate.workload;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;

/**
 * Where the processes of a workload write down their operations, one entry each.
 *
 * <p>An entry has {@code process}, {@code f} (read, write, cas, append ...), {@code key} and {@code value} as far as
 * they apply, {@code result} (ok, refused or unknown), {@code reason}, the {@code node}, {@code instance} and {@code
 * epoch} that answered if they are told, and from {@code sent_ns} to {@code done_ns} the time of the call on the run's
 * clock. Who has an unknown result goes on as another process, as a history wants it.
 */
public final class OperationLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern EPOCH = Pattern.compile("[0-9]{1,18}");
  private final Recorder recorder;
  private final long nanoOrigin;
  private final AtomicInteger processes = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final Map<String, Integer> acknowledgedThrough = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> inARow = new ConcurrentHashMap<>();
  private final AtomicInteger tried = new AtomicInteger();

  public OperationLog(Recorder recorder) {
    this.recorder = recorder;
    this.nanoOrigin = System.nanoTime() - recorder.monotonicNanos();
  }

  /** What an operation does; it adds to its own entry what it learns, such as the value it read. */
  @FunctionalInterface
  interface Attempt {
    void make(ObjectNode operation) throws NotDone;
  }

  /** The number of a process that has not called anything yet. */
  int newProcess() {
    return processes.getAndIncrement();
  }

  static ObjectNode operation(int process, String function) {
    return JSON.createObjectNode().put("process", process).put("f", function);
  }

  /** Who answered an operation, as far as it says so; an epoch that is no number is no epoch. */
  static void answeredBy(ObjectNode operation, ZoneClient.Answerer by) {
    operation.put("node", by.node()).put("instance", by.instance());
    if (EPOCH.matcher(by.epoch()).matches()) {
      operation.put("epoch", Long.parseLong(by.epoch()));
    }
  }

  /**
   * Makes an attempt and writes down how it ended, whatever it throws.
   *
   * @param name which workload
   * @param role the node it is made through, or an empty text
   * @return the result's word
   */
  String perform(String name, String role, ObjectNode operation, Attempt attempt) {
    long sent = System.nanoTime();
    String result = "ok";
    String reason = "";
    try {
      attempt.make(operation);
    } catch (NotDone failure) {
      result = failure.word();
      reason = failure.getMessage();
    } catch (RuntimeException unforeseen) {
      // It was begun, so it may have happened: without a record its value would be one that nobody wrote.
      result = "unknown";
      reason = unforeseen.toString();
    }
    write(name, role, operation.put("result", result).put("reason", reason), sent, System.nanoTime());
    return result;
  }

  void write(String name, String role, ObjectNode operation, long sentNanoTime, long doneNanoTime) {
    operation.put("sent_ns", sentNanoTime - nanoOrigin).put("done_ns", doneNanoTime - nanoOrigin);
    recorder.record(EntryKind.OPERATION, name, role, operation);
    tried.incrementAndGet();
    String function = operation.path("f").asText();
    String result = operation.path("result").asText();
    if (result.equals("ok")) {
      acknowledged.incrementAndGet();
      acknowledgedThrough.merge(through(role, function), 1, Integer::sum);
      inARow.computeIfAbsent(role, each -> new ConcurrentHashMap<>()).merge(function, 1, Integer::sum);
    } else if (!function.equals("cas") || !result.equals("refused")) {
      // A compare-and-set is refused by a sound node, too, where somebody else was quicker.
      inARow.remove(role);
    }
  }

  /** Operations that were answered with yes so far. */
  public int acknowledged() {
    return acknowledged.get();
  }

  /** The same, of those of one function that were asked through one node. */
  int acknowledged(String role, String function) {
    return acknowledgedThrough.getOrDefault(through(role, function), 0);
  }

  /** Those of one function that were answered with yes through a node since anything that was asked through it was not. */
  int inARow(String role, String function) {
    return inARow.getOrDefault(role, Map.of()).getOrDefault(function, 0);
  }

  static String through(String role, String function) {
    return function + " through " + role;
  }

  /** Operations so far, however they ended. */
  public int tried() {
    return tried.get();
  }
}
